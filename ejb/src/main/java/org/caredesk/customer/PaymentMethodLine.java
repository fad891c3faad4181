package org.caredesk.customer;

import java.io.Serializable;

/**
 * A card on file as shown, never a whole number.
 *
 * @param expiry as MM/YYYY
 * @param fingerprint the gateway's own mark of the number, null where it tells none
 */
public record PaymentMethodLine(
    long id,
    String merchantAccount,
    String brand,
    String bin,
    String lastFour,
    String expiry,
    String fingerprint)
    implements Serializable {}
