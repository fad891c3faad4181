package org.caredesk.catalog.coupon;

/** What a coupon takes off an order. */
public enum CouponKind {
  /** An amount, at most the goods. */
  FIXED,
  /** A share of the goods. */
  PERCENT,
  /** The shipping. */
  FREE_SHIPPING
}
