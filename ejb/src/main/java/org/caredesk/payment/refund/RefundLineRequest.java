package org.caredesk.payment.refund;

import org.caredesk.shared.Money;

/**
 * A part of a refund as asked for.
 *
 * @param kind what it is for
 * @param orderLineId the order's line; null unless kind is PRODUCT
 * @param quantity how many of it; null where the amount alone is given
 * @param amount what it comes to
 */
public record RefundLineRequest(
    RefundLineKind kind, Long orderLineId, Integer quantity, Money amount) {}
