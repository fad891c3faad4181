package org.caredesk.local.gateway;

import java.util.Locale;

/** The kinds of requests that a merchant sends. */
enum CallKind {
  SALE,
  AUTHORIZE,
  CAPTURE,
  VOID,
  REFUND,
  INQUIRY,
  STATUS,
  LIST,
  TOKEN;

  static CallKind named(String name) {
    return name == null ? null : valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Whether it creates a charge instead of naming one. */
  boolean createsCharge() {
    return this == SALE || this == AUTHORIZE;
  }
}
