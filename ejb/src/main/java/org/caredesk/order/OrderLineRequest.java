package org.caredesk.order;

import java.io.Serializable;
import org.caredesk.shared.UnitPrice;

/**
 * So many pieces of something.
 *
 * @param quantity pieces, at least 1
 * @param listPrice what the catalog asked where somebody changed the price, null: nobody did
 */
public record OrderLineRequest(
    String sku, String name, int quantity, UnitPrice unitPrice, UnitPrice listPrice)
    implements Serializable {

  /** At the price that was asked. */
  public OrderLineRequest(String sku, String name, int quantity, UnitPrice unitPrice) {
    this(sku, name, quantity, unitPrice, null);
  }
}
