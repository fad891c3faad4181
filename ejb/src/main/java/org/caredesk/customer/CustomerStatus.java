package org.caredesk.customer;

/** Whether a customer is dealt with. */
public enum CustomerStatus {
  /** May be found, helped and sold to. */
  ACTIVE
}
