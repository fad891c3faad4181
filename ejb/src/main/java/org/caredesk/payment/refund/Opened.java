package org.caredesk.payment.refund;

/**
 * What became of a request when it was put on record.
 *
 * @param receipt the answer, where nothing is to be sent now; null otherwise
 * @param sending the attempt to be sent; null otherwise
 */
record Opened(RefundReceipt receipt, Sending sending) {

  /** The charge is voided instead. */
  static final Opened VOID = new Opened(null, null);

  static Opened answered(RefundReceipt receipt) {
    return new Opened(receipt, null);
  }

  static Opened toSend(Sending sending) {
    return new Opened(null, sending);
  }

  boolean isVoid() {
    return receipt == null && sending == null;
  }

  boolean isAnswered() {
    return receipt != null;
  }
}
