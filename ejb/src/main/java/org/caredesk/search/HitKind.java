package org.caredesk.search;

/** What the one box found. */
public enum HitKind {
  /** Opens a profile. */
  CUSTOMER,
  /** Opens an order. */
  ORDER
}
