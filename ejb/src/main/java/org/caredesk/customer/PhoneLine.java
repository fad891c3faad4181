package org.caredesk.customer;

import java.io.Serializable;

/**
 * A phone number as shown.
 *
 * @param asTyped as somebody wrote it
 * @param international as read out abroad; as typed when it could not be read
 * @param parsed false: flagged, nobody could read it
 */
public record PhoneLine(String asTyped, String international, boolean parsed)
    implements Serializable {

  static PhoneLine of(PhoneNumber phone) {
    return phone
        .e164()
        .map(e164 -> new PhoneLine(phone.asTyped(), PhonePolicy.international(e164), true))
        .orElseGet(() -> new PhoneLine(phone.asTyped(), phone.asTyped(), false));
  }
}
