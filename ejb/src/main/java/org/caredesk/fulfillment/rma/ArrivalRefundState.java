package org.caredesk.fulfillment.rma;

/** What became of the money for goods that came in. */
public enum ArrivalRefundState {
  /** None was agreed for them. */
  NONE,
  /** To be asked for. */
  DUE,
  /** Asked for; how it goes on is the refund's own story. */
  ASKED,
  /** The charge did not allow it: a person decides. */
  REFUSED
}
