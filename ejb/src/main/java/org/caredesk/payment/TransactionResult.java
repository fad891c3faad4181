package org.caredesk.payment;

/** How an attempt to move money ended. */
public enum TransactionResult {
  APPROVED,
  /** The processor said no; it may pass later. */
  DECLINED_SOFT,
  /** The processor said no and will not say yes. */
  DECLINED_HARD,
  /** The gateway says that it did nothing. */
  REFUSED,
  /** It never left the house. */
  NOT_SENT,
  /** No answer came, and the gateway knows of nothing. */
  NOT_EXECUTED
}
