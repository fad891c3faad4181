package org.caredesk.fulfillment.rma;

/** Which returns a person wants to see. */
public enum RmaFilter {
  /** Goods are still expected. */
  OPEN,
  /** Their last day is over and goods are still expected. */
  OVERDUE,
  /** Goods are in and their money was not given back. */
  MONEY,
  /** Nothing is expected any more. */
  ENDED
}
