package org.caredesk.payment.refund;

import org.caredesk.shared.Money;

/**
 * Money went back; fired in the transaction that books it.
 *
 * @param refundId the refund
 * @param chargeId its charge
 * @param orderId its order
 * @param amount how much
 */
public record RefundSucceeded(long refundId, long chargeId, long orderId, Money amount) {}
