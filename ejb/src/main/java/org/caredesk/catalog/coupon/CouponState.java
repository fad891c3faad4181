package org.caredesk.catalog.coupon;

/** Where a coupon stands today. */
public enum CouponState {
  /** Taken. */
  GOOD,
  /** Its first day lies ahead. */
  NOT_BEGUN,
  /** Its last day has passed. */
  OVER,
  /** As many orders as allowed have it. */
  USED_UP,
  /** An admin has ended it. */
  RETIRED
}
