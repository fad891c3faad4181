package org.caredesk.payment.refund;

import org.caredesk.payment.Charge;

/**
 * A refund with its charge and one of its attempts, all locked for writing, in the one order in
 * which they are ever locked: charge, refund, attempt.
 *
 * @param charge the charge
 * @param refund the refund
 * @param attempt the attempt that something was learned about
 */
record Locked(Charge charge, Refund refund, RefundAttempt attempt) {

  Locked with(RefundAttempt other) {
    return new Locked(charge, refund, other);
  }
}
