package org.caredesk.order;

import org.caredesk.shared.Money;

/** Where an order stands; derived from its amounts, not set by hand. */
public enum OrderStatus {
  /** Started, not (wholly) paid. */
  PARTIAL,
  /** Its money is promised and waits: held for quality assurance, or to be captured later. */
  PENDING,
  /** Paid. */
  COMPLETE,
  /** The processor said no and nothing is paid. */
  DECLINED,
  /** All that was paid went back. */
  REFUNDED,
  /** Called off: what was paid was voided before it moved. */
  CANCELLED;

  /**
   * The status that the amounts say, once something is paid; before that, where it stood.
   *
   * @param unpaid what an order is while nothing is paid
   */
  static OrderStatus of(Money total, Money paid, Money refunded, OrderStatus unpaid) {
    if (!paid.isPositive()) {
      return total.isZero() ? COMPLETE : unpaid;
    }
    if (refunded.compareTo(paid) >= 0) {
      return REFUNDED;
    }
    return paid.compareTo(total) >= 0 ? COMPLETE : PARTIAL;
  }
}
