package org.caredesk.desk;

/** What belongs to calling an order off. */
public enum CancelPartKind {
  /** Parcels that have not left are not sent. */
  SHIPPING,
  /** An amount that is only promised is let go. */
  RELEASE,
  /** A charge that has not settled is called off as a whole. */
  VOID,
  /** An amount goes back to the card, now or as soon as it can. */
  REFUND,
  /** The customer is told. */
  MAIL;

  /** Whether a gateway is asked for it. */
  public boolean isMoney() {
    return this == RELEASE || this == VOID || this == REFUND;
  }
}
