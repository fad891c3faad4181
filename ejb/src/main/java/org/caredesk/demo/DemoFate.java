package org.caredesk.demo;

import org.caredesk.order.OrderStatus;
import org.caredesk.payment.PastTransaction.Result;

/** What became of an order of the demo before today. */
enum DemoFate {
  /** Paid and settled. */
  SETTLED(OrderStatus.COMPLETE, Result.SUCCEEDED, "SETTLED"),
  /** Paid and settled, and given back in whole as the demo is loaded. */
  GIVEN_BACK(OrderStatus.COMPLETE, Result.SUCCEEDED, "SETTLED"),
  /** Paid and settled, and partly given back as the demo is loaded. */
  PARTLY_BACK(OrderStatus.COMPLETE, Result.SUCCEEDED, "SETTLED"),
  /** The processor said no. */
  DECLINED(OrderStatus.DECLINED, Result.DECLINED, null),
  /** Voided before it settled. */
  CALLED_OFF(OrderStatus.CANCELLED, Result.VOIDED, "VOIDED"),
  /** Held for quality assurance: only authorized. */
  HELD(OrderStatus.PENDING, Result.SUCCEEDED, "AUTHORIZED"),
  /** Started, never paid. */
  STARTED(OrderStatus.PARTIAL, null, null),
  /** Paid a moment ago, not settled. */
  TAKEN(OrderStatus.COMPLETE, Result.SUCCEEDED, "CAPTURED");

  private final OrderStatus status;
  private final Result result;
  private final String phase;

  DemoFate(OrderStatus status, Result result, String phase) {
    this.status = status;
    this.result = result;
    this.phase = phase;
  }

  /** As often as in a shop that does well: of a hundred orders, so many end so. */
  static DemoFate drawn(int ofHundred) {
    if (ofHundred < 2) {
      return STARTED;
    } else if (ofHundred < 4) {
      return HELD;
    } else if (ofHundred < 8) {
      return DECLINED;
    } else if (ofHundred < 11) {
      return CALLED_OFF;
    } else if (ofHundred < 14) {
      return GIVEN_BACK;
    } else if (ofHundred < 18) {
      return PARTLY_BACK;
    }
    return SETTLED;
  }

  OrderStatus status() {
    return status;
  }

  /** Null: no money was asked for. */
  Result result() {
    return result;
  }

  /** What the gateway calls the charge; null: it has none. */
  String phase() {
    return phase;
  }

  boolean isSettled() {
    return "SETTLED".equals(phase);
  }
}
