package org.caredesk.catalog.shipping;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** A step of a price list: from here on, this price, until the next step. */
@Embeddable
public final class ShippingTier {

  private BigDecimal above;

  @Column(name = "price")
  private BigDecimal price;

  protected ShippingTier() {}

  ShippingTier(BigDecimal above, BigDecimal price) {
    this.above = above;
    this.price = price;
  }

  BigDecimal above() {
    return above;
  }

  BigDecimal price() {
    return price;
  }
}
