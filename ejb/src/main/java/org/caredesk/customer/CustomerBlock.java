package org.caredesk.customer;

/** The parts of a profile that are edited each for itself: two editors of different ones agree. */
public enum CustomerBlock {
  NAME,
  CONTACT,
  BILLING,
  SHIPPING,
  FIELDS
}
