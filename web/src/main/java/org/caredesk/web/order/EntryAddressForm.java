package org.caredesk.web.order;

import java.util.List;
import org.caredesk.order.OrderAddress;
import org.caredesk.web.AddressFields;

/** An address for this order alone, as it is being typed. */
public class EntryAddressForm extends AddressFields {

  private static final long serialVersionUID = 1L;

  private String recipient;

  EntryAddressForm(OrderAddress known) {
    this.recipient = known.recipient();
    this.line1 = known.line1();
    this.line2 = known.line2();
    this.city = known.city();
    this.state = known.state();
    this.postalCode = known.postalCode();
    this.country = known.country();
  }

  OrderAddress read() {
    return new OrderAddress(recipient, line1, line2, city, state, postalCode, country);
  }

  /** As it stands on a parcel. */
  public List<String> getLines() {
    return read().lines();
  }

  public String getRecipient() {
    return recipient;
  }

  public void setRecipient(String recipient) {
    this.recipient = recipient;
  }
}
