package org.caredesk.customer;

import java.io.Serializable;

/**
 * A card on file that can pay: its gateway knows it by a token and it has not expired.
 *
 * @param merchantAccount the account whose gateway gave the token; it alone can book it
 * @param expiry as MM/YYYY
 * @param fingerprint the gateway's own mark of the number, null where it tells none
 */
public record PayableCard(
    long id,
    String merchantAccount,
    String token,
    String brand,
    String bin,
    String lastFour,
    String expiry,
    String fingerprint)
    implements Serializable {}
