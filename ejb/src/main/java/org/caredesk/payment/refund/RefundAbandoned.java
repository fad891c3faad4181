package org.caredesk.payment.refund;

import org.caredesk.shared.Money;

/**
 * The queue gave up; fired in the transaction that says so.
 *
 * @param refundId the refund
 * @param chargeId its charge
 * @param orderId its order
 * @param amount how much
 */
public record RefundAbandoned(long refundId, long chargeId, long orderId, Money amount) {}
