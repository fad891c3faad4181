package org.caredesk.fulfillment.rma;

/** How far a return is. */
public enum RmaStatus {
  /** The customer has the number; nothing came yet. */
  ISSUED,
  /** Some of it came. */
  PARTLY_RECEIVED,
  /** All of it came. */
  RECEIVED,
  /** Some came, and the rest is not expected any more. */
  CLOSED,
  /** Called off before anything came. */
  CANCELLED;

  /** Whether goods are still expected. */
  public boolean isOpen() {
    return this == ISSUED || this == PARTLY_RECEIVED;
  }
}
