package org.caredesk.fulfillment;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * How far a parcel is. The one table of what may follow what; the database repeats the same pairs
 * in fulfillment_status_step.
 */
public enum FulfillmentStatus {
  /** Not to be sent until somebody says so: the order is being checked, or a person stopped it. */
  HOLD,
  /** To be sent. */
  PENDING,
  /** On its way. */
  SHIPPED,
  /** With the customer. */
  DELIVERED,
  /** Called off before it was sent. */
  CANCELLED,
  /** The customer has been given a number to send it back under. */
  RMA_PENDING,
  /** All of it came back. */
  RETURNED,
  /** Could not be sent, was lost or arrived broken. */
  FAILED;

  private static final Map<FulfillmentStatus, Set<FulfillmentStatus>> NEXT =
      new EnumMap<>(FulfillmentStatus.class);

  static {
    NEXT.put(HOLD, EnumSet.of(PENDING, CANCELLED));
    NEXT.put(PENDING, EnumSet.of(HOLD, SHIPPED, CANCELLED, FAILED));
    NEXT.put(SHIPPED, EnumSet.of(DELIVERED, RMA_PENDING, RETURNED, FAILED));
    NEXT.put(DELIVERED, EnumSet.of(RMA_PENDING, RETURNED, FAILED));
    NEXT.put(RMA_PENDING, EnumSet.of(SHIPPED, DELIVERED, RETURNED));
    NEXT.put(CANCELLED, EnumSet.noneOf(FulfillmentStatus.class));
    NEXT.put(RETURNED, EnumSet.noneOf(FulfillmentStatus.class));
    NEXT.put(FAILED, EnumSet.noneOf(FulfillmentStatus.class));
  }

  /** Whether this may be followed by that. */
  public boolean mayBecome(FulfillmentStatus next) {
    return NEXT.get(this).contains(next);
  }

  /** Whether it has not left the house yet. */
  public boolean isUnshipped() {
    return this == HOLD || this == PENDING;
  }

  /** Whether the goods are on their way to the customer or with them. */
  public boolean isOut() {
    return this == SHIPPED || this == DELIVERED || this == RMA_PENDING;
  }
}
