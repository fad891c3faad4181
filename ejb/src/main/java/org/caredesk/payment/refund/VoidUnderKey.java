package org.caredesk.payment.refund;

import java.math.BigDecimal;

/**
 * A call about a charge that was made under a request's key.
 *
 * @param chargeId its charge
 * @param amount its amount
 * @param isVoid whether it is a void
 */
record VoidUnderKey(long chargeId, BigDecimal amount, boolean isVoid) {

  boolean isFor(RefundAsk ask) {
    return isVoid && chargeId == ask.chargeId() && amount.compareTo(ask.amount().amount()) == 0;
  }
}
