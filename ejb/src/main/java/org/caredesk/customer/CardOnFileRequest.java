package org.caredesk.customer;

import java.io.Serializable;
import java.time.Instant;

/**
 * A card that a customer has paid with, as far as we may know it.
 *
 * @param token the gateway's token, null: known from the past only
 * @param bin the first six or eight digits
 * @param expiry as MM/YYYY
 * @param fingerprint the gateway's own mark of the number, null where it tells none
 */
public record CardOnFileRequest(
    long customerId,
    String merchantAccount,
    String token,
    String brand,
    String bin,
    String lastFour,
    String expiry,
    Instant firstSeen,
    String fingerprint)
    implements Serializable {

  /** A card whose gateway told no fingerprint. */
  public CardOnFileRequest(
      long customerId,
      String merchantAccount,
      String token,
      String brand,
      String bin,
      String lastFour,
      String expiry,
      Instant firstSeen) {
    this(customerId, merchantAccount, token, brand, bin, lastFour, expiry, firstSeen, null);
  }
}
