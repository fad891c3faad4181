package org.caredesk.payment.refund;

import java.time.LocalDate;
import java.util.Set;

/**
 * Which refunds a person wants to see.
 *
 * @param states the states wanted; empty: all that are not finished
 * @param dueBy only those due on or before this day; null: whenever
 * @param text order number, customer's name or gateway's code begins so; null or blank: any. Names
 *     and numbers are looked at for agents and admins alone
 */
public record RefundQueueFilter(Set<RefundState> states, LocalDate dueBy, String text) {

  public RefundQueueFilter {
    states = states == null ? Set.of() : Set.copyOf(states);
  }

  boolean hasText() {
    return text != null && !text.isBlank();
  }

  /** All that are not finished. */
  public static RefundQueueFilter open() {
    return new RefundQueueFilter(Set.of(), null, null);
  }
}
