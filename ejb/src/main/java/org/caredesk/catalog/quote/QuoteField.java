package org.caredesk.catalog.quote;

/** Where on the order page something is wrong. */
public enum QuoteField {
  LINE,
  COUPON,
  SHIPPING
}
