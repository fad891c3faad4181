package org.caredesk.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.caredesk.fulfillment.FulfillmentLineRow;
import org.caredesk.fulfillment.FulfillmentRow;
import org.caredesk.fulfillment.FulfillmentStatus;
import org.caredesk.order.OrderCancelled;
import org.caredesk.order.OrderLineRow;
import org.caredesk.order.OrderStatus;
import org.caredesk.order.OrderSummary;
import org.caredesk.payment.Barred;
import org.caredesk.payment.CardOnFile;
import org.caredesk.payment.ChargeDetails;
import org.caredesk.payment.ChargeOptions;
import org.caredesk.payment.Phase;
import org.caredesk.payment.refund.RefundableLine;
import org.caredesk.payment.refund.RefundableOrder;
import org.caredesk.payment.refund.RefundablePart;
import org.caredesk.shared.Money;
import org.caredesk.shared.UnitPrice;

/**
 * An order of three teas at 10.00 and a cup at 5.00 with 4.95 of shipping, and what it may have.
 */
final class DeskFixture {

  static final long TEA = 11;
  static final long CUP = 12;
  private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");

  private DeskFixture() {}

  static Money gbp(String amount) {
    return Money.of(amount, "GBP");
  }

  static OrderSummary order(OrderStatus status, String paid) {
    return order(status, paid, 0, null);
  }

  static OrderSummary cancelled(OrderStatus status, String paid) {
    return order(status, paid, 0, new OrderCancelled(THEN, "ana", "OTHER", null));
  }

  static OrderSummary withTeasCancelled(int pieces) {
    return order(OrderStatus.COMPLETE, "39.95", pieces, null);
  }

  private static OrderSummary order(
      OrderStatus status, String paid, int teas, OrderCancelled cancelled) {
    return new OrderSummary(
        1,
        "D1",
        2,
        "Nina Neverdeclines",
        THEN,
        status,
        "GBP",
        List.of(line(TEA, 3, "10.00", teas), line(CUP, 1, "5.00", 0)),
        gbp("4.95"),
        gbp("0"),
        gbp("0"),
        gbp("39.95"),
        gbp(paid),
        gbp("0"),
        null,
        null,
        1,
        cancelled);
  }

  private static OrderLineRow line(long id, int quantity, String price, int cancelled) {
    UnitPrice unit = UnitPrice.of(price, "GBP");
    return new OrderLineRow(
        id, (int) id, "SKU", "Thing " + id, quantity, unit, unit.times(quantity), cancelled);
  }

  static RefundableOrder open() {
    return open(0);
  }

  /** So many teas are given back already. */
  static RefundableOrder open(int teas) {
    Money given = gbp("10.00").times(teas);
    return new RefundableOrder(
        List.of(
            new RefundableLine(TEA, "Tea", 3, teas, teas, gbp("30.00"), gbp("30.00"), given),
            new RefundableLine(CUP, "Cup", 1, 0, 0, gbp("5.00"), gbp("5.00"), gbp("0"))),
        new RefundablePart(gbp("4.95"), gbp("0")),
        new RefundablePart(gbp("0"), gbp("0")));
  }

  static ChargeDetails charge(Phase phase, String amount) {
    return charge(1, phase, amount, amount, "0");
  }

  /**
   * A charge with what its phase allows.
   *
   * @param left what may still be given back
   * @param waiting what is promised to refunds that wait
   */
  static ChargeDetails charge(long id, Phase phase, String amount, String left, String waiting) {
    boolean taken = phase.isTaken();
    boolean touched = !left.equals(amount);
    Money refundable = taken ? gbp(left) : gbp("0");
    ChargeOptions options =
        new ChargeOptions(
            phase == Phase.AUTHORIZED ? null : because("charge.notAuthorized"),
            phase == Phase.AUTHORIZED || phase == Phase.CAPTURED && !touched
                ? null
                : because("void.settled"),
            null,
            refundable.isPositive()
                ? null
                : because(taken ? "refund.allWaiting" : "charge.notCaptured"),
            refundable,
            null,
            phase != Phase.SETTLED,
            false,
            gbp(amount));
    return details(id, phase, amount, refundable, waiting, options);
  }

  /** An authorization that has run out. */
  static ChargeDetails expired(String amount) {
    Barred gone = because("charge.expired");
    ChargeOptions options =
        new ChargeOptions(gone, gone, null, gone, gbp("0"), null, false, false, gbp(amount));
    return details(1, Phase.AUTHORIZED, amount, gbp("0"), "0", options);
  }

  private static ChargeDetails details(
      long id,
      Phase phase,
      String amount,
      Money refundable,
      String waiting,
      ChargeOptions options) {
    return new ChargeDetails(
        id,
        7,
        1,
        "D1",
        2,
        phase,
        gbp(amount),
        phase.isTaken() ? gbp(amount) : gbp("0"),
        gbp(waiting),
        gbp("0"),
        gbp("0"),
        gbp("0"),
        refundable,
        new CardOnFile(null, "VISA", "422808", "4242", "10/2028"),
        "simulated",
        "sim_1",
        THEN,
        null,
        options);
  }

  static Barred because(String code) {
    return new Barred(code, List.of());
  }

  static FulfillmentRow parcel(String number, FulfillmentStatus status, long... lines) {
    List<FulfillmentLineRow> held = new ArrayList<>();
    for (long line : lines) {
      held.add(new FulfillmentLineRow(line, line, "SKU", "Thing", 1, 0));
    }
    return new FulfillmentRow(
        5,
        number,
        1,
        "D1",
        OrderStatus.COMPLETE,
        2,
        status,
        null,
        null,
        null,
        null,
        null,
        THEN,
        null,
        null,
        null,
        null,
        null,
        null,
        held);
  }
}
