package org.caredesk.payment;

import java.io.Serializable;
import java.math.BigDecimal;

/** A charge whose amounts are not the sums of its refunds; there never is one. */
public record DriftRow(
    long chargeId,
    BigDecimal reserved,
    BigDecimal reserving,
    BigDecimal refunded,
    BigDecimal succeeded)
    implements Serializable {}
