package org.caredesk.fulfillment;

/** What a person can do with a parcel. */
public enum FulfillmentAct {
  /** Enter by whom and under which number it went. */
  SHIP,
  /** Mend the carrier or its number. */
  CORRECT,
  /** Stop it until it is released. */
  HOLD,
  /** Let it go after all. */
  RELEASE,
  /** Call it off. */
  CANCEL,
  /** Say that it has arrived. */
  DELIVER,
  /** Let the customer send some of it back. */
  ISSUE_RMA,
  /** Take in what came back under its RMA. */
  RECEIVE,
  /** Say that all of it came back unasked. */
  COME_BACK,
  /** Send the same once more. */
  RESHIP,
  /** Say that it was lost, or arrived broken. */
  FAIL;

  /** Whether the person must say why. */
  public boolean wantsReason() {
    return this == HOLD || this == CANCEL || this == RESHIP || this == FAIL;
  }

  /** Whether the person must say by whom it goes. */
  public boolean wantsTracking() {
    return this == SHIP || this == CORRECT;
  }
}
