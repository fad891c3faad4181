package org.caredesk.payment.refund;

/** What a scheduled refund waits for, or why a held one was stopped. */
public enum WaitReason {
  /** The moment in which its asker may still take it back. */
  UNDO,
  /** The charge has not settled. */
  UNSETTLED,
  /** Another refund of the charge is unresolved and the gateway cannot be asked by key. */
  OTHER_UNKNOWN,
  /** Nothing is sent to the merchant account now. */
  ACCOUNT_PAUSED,
  /** The charge is disputed. */
  DISPUTE,
  /** Money went back another way; less is left than is reserved. */
  OUTSIDE_REFUND,
  /** The charge was voided or has expired. */
  CHARGE_GONE,
  /** The gateway takes no refund of so old a charge. */
  WINDOW_PASSED;

  /** Whether it stops a refund until a person decides, rather than letting it wait. */
  boolean isHold() {
    return switch (this) {
      case DISPUTE, OUTSIDE_REFUND, CHARGE_GONE, WINDOW_PASSED -> true;
      case UNDO, UNSETTLED, OTHER_UNKNOWN, ACCOUNT_PAUSED -> false;
    };
  }
}
