package org.caredesk.payment;

import java.io.Serializable;

/**
 * The card a charge is taken from: the gateway's token and what may be shown of it, never its
 * number.
 *
 * @param token the gateway's token, null for a past charge
 * @param expiry month and year, MM/YYYY
 * @param fingerprint the gateway's own mark of the number, null where it tells none
 */
public record CardOnFile(
    String token, String brand, String bin, String lastFour, String expiry, String fingerprint)
    implements Serializable {

  /** A card whose gateway told no fingerprint. */
  public CardOnFile(String token, String brand, String bin, String lastFour, String expiry) {
    this(token, brand, bin, lastFour, expiry, null);
  }
}
