package org.caredesk.payment.refund;

import java.math.BigDecimal;

/**
 * What refunds that reserve or have succeeded took of one part of an order.
 *
 * @param orderLineId null for shipping and tax
 * @param pieces how many pieces of a line
 * @param back how many of these have gone back
 */
record TakenPart(RefundLineKind kind, Long orderLineId, int pieces, int back, BigDecimal amount) {}
