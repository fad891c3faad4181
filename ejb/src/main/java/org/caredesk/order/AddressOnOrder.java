package org.caredesk.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** An {@link OrderAddress} in the order's row; absent as a whole for orders from before. */
@Embeddable
public class AddressOnOrder {

  private String recipient;
  private String line1;
  private String line2;
  private String city;
  private String state;

  @Column(name = "postal_code")
  private String postalCode;

  private String country;

  protected AddressOnOrder() {}

  private AddressOnOrder(OrderAddress known) {
    this.recipient = known.recipient();
    this.line1 = known.line1();
    this.line2 = known.line2();
    this.city = known.city();
    this.state = known.state();
    this.postalCode = known.postalCode();
    this.country = known.country();
  }

  static AddressOnOrder of(OrderAddress known) {
    return known == null ? null : new AddressOnOrder(known);
  }

  /** Null when there is none. */
  static OrderAddress known(AddressOnOrder kept) {
    return kept == null || kept.country == null
        ? null
        : new OrderAddress(
            kept.recipient,
            kept.line1,
            kept.line2,
            kept.city,
            kept.state,
            kept.postalCode,
            kept.country);
  }
}
