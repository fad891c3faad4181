package org.caredesk.payment;

/** How an amount that is asked back goes back, decided and shown before anybody confirms. */
public enum GiveBack {
  /** The whole charge is called off; no refund is needed. */
  VOID,
  /** A refund is sent at once. */
  REFUND,
  /** A refund that waits until the charge has settled. */
  REFUND_WHEN_SETTLED,
  /** A refund that waits until another one of this charge has its answer. */
  REFUND_AFTER_OTHER
}
