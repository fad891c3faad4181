package org.caredesk.payment.refund;

/** What a part of a refund is for. */
public enum RefundLineKind {
  /** A quantity of one of the order's lines. */
  PRODUCT,
  /** What was paid for shipping. */
  SHIPPING,
  /** What was paid as tax. */
  TAX
}
