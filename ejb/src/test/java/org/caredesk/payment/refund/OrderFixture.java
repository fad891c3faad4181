package org.caredesk.payment.refund;

import java.time.Instant;
import java.util.List;
import org.caredesk.order.OrderLineRow;
import org.caredesk.order.OrderStatus;
import org.caredesk.order.OrderSummary;
import org.caredesk.shared.Money;

/** Orders as their page shows them. */
final class OrderFixture {

  private OrderFixture() {}

  static OrderSummary order(
      List<OrderLineRow> lines, Money shipping, Money tax, Money discount, Money total) {
    return new OrderSummary(
        1,
        "D1",
        2,
        "Nina Neverdeclines",
        Instant.parse("2026-01-02T03:04:05Z"),
        OrderStatus.COMPLETE,
        total.currency(),
        lines,
        shipping,
        tax,
        discount,
        total,
        total,
        Money.zero(total.currency()),
        null,
        null,
        1,
        null);
  }
}
