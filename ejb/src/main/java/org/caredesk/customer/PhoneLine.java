package org.caredesk.customer;

import java.io.Serializable;

/**
 * A phone number as shown.
 *
 * @param asTyped as somebody wrote it
 * @param e164 null: flagged, nobody could read it
 */
public record PhoneLine(String asTyped, String e164) implements Serializable {

  static PhoneLine of(PhoneNumber phone) {
    return new PhoneLine(phone.asTyped(), phone.e164().orElse(null));
  }

  /** As read out abroad; as typed when it could not be read. */
  public String international() {
    return parsed() ? PhonePolicy.international(e164) : asTyped;
  }

  /** Whether it could be read. */
  public boolean parsed() {
    return e164 != null;
  }
}
