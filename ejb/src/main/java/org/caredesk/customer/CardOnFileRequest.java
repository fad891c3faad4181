package org.caredesk.customer;

import java.io.Serializable;
import java.time.Instant;

/**
 * A card that a customer has paid with, as far as we may know it.
 *
 * @param token the gateway's token, null: known from the past only
 * @param bin the first six or eight digits
 * @param expiry as MM/YYYY
 */
public record CardOnFileRequest(
    long customerId,
    String merchantAccount,
    String token,
    String brand,
    String bin,
    String lastFour,
    String expiry,
    Instant firstSeen)
    implements Serializable {}
