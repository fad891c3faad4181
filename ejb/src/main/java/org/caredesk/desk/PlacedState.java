package org.caredesk.desk;

/** What came of placing an order. */
public enum PlacedState {
  PAID,
  /** The money is promised and is taken later. */
  AUTHORIZED,
  /** The money is promised; somebody looks at the order first. */
  HELD,
  PAID_OUTSIDE,
  /** It costs nothing. */
  FREE,
  /** The processor said no. */
  DECLINED,
  /** Nothing was sent: no money was asked for. */
  NOT_SENT,
  /** The bank has not answered; it is being asked. */
  UNKNOWN,
  /** It is being placed right now. */
  PLACING;

  /** Whether the order is on its way and nothing is left to do. */
  public boolean isGood() {
    return this == PAID
        || this == AUTHORIZED
        || this == HELD
        || this == PAID_OUTSIDE
        || this == FREE;
  }

  /** Whether another card may be tried: nothing was taken and nothing is on its way. */
  public boolean mayTryAgain() {
    return this == DECLINED || this == NOT_SENT;
  }
}
