package org.caredesk.catalog.shipping;

/** What a shipping price depends on. */
public enum ShippingBasis {
  /** Nothing: one price. */
  FLAT,
  /** The weight of all pieces, in grams. */
  WEIGHT,
  /** What the goods are worth after the coupon. */
  GOODS
}
