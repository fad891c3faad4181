package org.caredesk.blacklist;

/** By what somebody barred is known again. */
public enum BlacklistKind {
  CUSTOMER,
  EMAIL,
  PHONE,
  ADDRESS,
  CARD
}
