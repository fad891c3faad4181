package org.caredesk.order;

import org.caredesk.shared.Money;

/**
 * Where an order stands; derived from its amounts and from whether it was cancelled, not set by
 * hand:
 *
 * <pre>
 * cancelled  paid           gone back    status
 * no         nothing        -            where it stood (nothing to pay: COMPLETE)
 * no         a part         not all      PARTIAL
 * no         the total      not all      COMPLETE
 * yes        nothing        -            CANCELLED
 * yes        something      not all      CANCELLED (a refund may be on its way, or none was asked for)
 * either     something      all of it    REFUNDED
 * </pre>
 */
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
  /** Called off: by a person, or because what was paid was voided before it moved. */
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

  /** The status of an order that a person called off. */
  static OrderStatus cancelled(Money paid, Money refunded) {
    return paid.isPositive() && refunded.compareTo(paid) >= 0 ? REFUNDED : CANCELLED;
  }
}
