package org.caredesk.payment;

import java.io.Serializable;
import java.time.Instant;
import org.caredesk.shared.Money;

/**
 * A charge as people see it, with what it allows.
 *
 * @param version to be brought along with whatever is asked of it
 * @param reserved what unfinished refunds have promised
 * @param refundable what may still be given back
 */
public record ChargeDetails(
    long id,
    long version,
    long orderId,
    String orderNumber,
    long customerId,
    Phase phase,
    Money authorized,
    Money captured,
    Money reserved,
    Money refunded,
    Money refundedOutside,
    Money chargedBack,
    Money refundable,
    CardOnFile card,
    String merchantAccount,
    String gatewayReference,
    Instant createdAt,
    Instant settledAt,
    ChargeOptions options)
    implements Serializable {}
