package org.caredesk.customer;

/** What a postal address is for; a customer has at most one of each. */
public enum AddressKind {
  /** Where the card's statement goes; its country reads the phone numbers. */
  BILLING,
  /** Where goods go when it differs. */
  SHIPPING
}
