package org.caredesk.payment.gateway;

/** The kinds of calls that move money or promise to. */
public enum OperationKind {
  /** Authorize and capture at once. */
  SALE,
  /** Promise an amount. */
  AUTHORIZE,
  /** Take what was promised. */
  CAPTURE,
  /** Undo before it settles. */
  VOID,
  /** Give back. */
  REFUND
}
