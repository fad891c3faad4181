package org.caredesk.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.caredesk.order.OrderLineRequest;
import org.caredesk.order.PastOrder;
import org.caredesk.payment.CardOnFile;
import org.caredesk.payment.PastTransaction;
import org.caredesk.payment.TransactionType;
import org.caredesk.shared.Money;

/** An order made up, and what became of it. */
record DemoOrder(
    String number,
    String customerNumber,
    Instant placedAt,
    List<OrderLineRequest> lines,
    Money shipping,
    CardOnFile card,
    DemoFate fate) {

  static final String ACCOUNT = "simulated";
  private static final String REFERENCE = "sim_demo_";
  private static final Duration SETTLES_AFTER = Duration.ofHours(37);

  Money total() {
    Money sum = shipping;
    for (OrderLineRequest line : lines) {
      sum = sum.plus(line.unitPrice().times(line.quantity()));
    }
    return sum;
  }

  /** The sale's number, by which a bulk refund names it. */
  String transactionNumber() {
    return "S" + number;
  }

  String reference() {
    return REFERENCE + number;
  }

  Instant settledAt() {
    return fate.isSettled() ? placedAt.plus(SETTLES_AFTER) : null;
  }

  boolean isAtGateway() {
    return fate.phase() != null;
  }

  PastOrder order(long customerId) {
    Money nothing = Money.of(BigDecimal.ZERO, shipping.currency());
    return new PastOrder(
        number, customerId, placedAt, fate.status(), lines, shipping, nothing, nothing, total());
  }

  PastTransaction transaction(long orderId, long customerId) {
    boolean held = fate == DemoFate.HELD;
    return new PastTransaction(
        transactionNumber(),
        orderId,
        customerId,
        held ? TransactionType.AUTHORIZATION : TransactionType.SALE,
        fate.result(),
        total(),
        ACCOUNT,
        isAtGateway() ? reference() : null,
        card,
        placedAt,
        settledAt(),
        null);
  }
}
