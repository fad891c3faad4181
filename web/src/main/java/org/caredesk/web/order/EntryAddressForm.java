package org.caredesk.web.order;

import java.io.Serializable;
import java.util.List;
import org.caredesk.order.OrderAddress;

/** An address for this order alone, as it is being typed. */
public class EntryAddressForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String recipient;
  private String line1;
  private String line2;
  private String city;
  private String state;
  private String postalCode;
  private String country;

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

  public String getLine1() {
    return line1;
  }

  public void setLine1(String line1) {
    this.line1 = line1;
  }

  public String getLine2() {
    return line2;
  }

  public void setLine2(String line2) {
    this.line2 = line2;
  }

  public String getCity() {
    return city;
  }

  public void setCity(String city) {
    this.city = city;
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }

  public String getPostalCode() {
    return postalCode;
  }

  public void setPostalCode(String postalCode) {
    this.postalCode = postalCode;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }
}
