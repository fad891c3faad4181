package org.caredesk.payment.refund;

/**
 * What became of a refund that was to be sent again.
 *
 * @param step where it stands; null when there is an attempt to send
 * @param sending the attempt to send; null otherwise
 */
record Again(RefundStep step, Sending sending) {

  static final Again SKIPPED = new Again(RefundStep.SKIPPED, null);

  static Again stands(RefundStep step) {
    return new Again(step, null);
  }

  static Again toSend(Sending sending) {
    return new Again(null, sending);
  }
}
