package org.caredesk.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.caredesk.fulfillment.FulfillmentRow;
import org.caredesk.order.OrderLineRow;
import org.caredesk.order.OrderSummary;
import org.caredesk.payment.Barred;
import org.caredesk.payment.ChargeDetails;
import org.caredesk.payment.ChargeOptions;
import org.caredesk.payment.GiveBack;
import org.caredesk.payment.Phase;
import org.caredesk.payment.refund.RefundLineRequest;
import org.caredesk.payment.refund.RefundShares;
import org.caredesk.payment.refund.RefundableOrder;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;

/**
 * Decides what calling an order off means: which parcels are stopped, and how each charge's money
 * goes back. A charge that can be voided as a whole is voided, one that has settled is refunded, a
 * part of one that has not waits for it, a promise is let go; whatever cannot be is named with the
 * reason. Pure, so that the preview and the deed come from one rule.
 */
final class CancelPolicy {

  private final CancelWish wish;
  private final OrderSummary order;
  private final List<CancelPart> parts = new ArrayList<>();
  private final List<Barred> notes = new ArrayList<>();

  private CancelPolicy(CancelWish wish, OrderSummary order) {
    this.wish = wish;
    this.order = order;
  }

  /**
   * The plan for a wish as everything stands now.
   *
   * @throws BusinessException order.alreadyCancelled, order.nothingToCancel, order.line,
   *     order.lineOver, cancel.linesUnpaid
   */
  static CancelPlan plan(
      CancelWish wish,
      OrderSummary order,
      List<ChargeDetails> charges,
      RefundableOrder open,
      List<FulfillmentRow> parcels) {
    CancelPolicy policy = new CancelPolicy(wish, order);
    policy.require();
    boolean whole = wish.isWhole() || policy.coversAll();
    policy.shipping(parcels, whole);
    if (wish.giveBack()) {
      if (whole) {
        charges.forEach(charge -> policy.allOf(charge, charges.size() == 1 ? open : null));
        policy.outside(charges);
      } else {
        policy.some(charges, RefundShares.suggest(open, wish.lines(), false));
      }
    }
    if (wish.tellCustomer()) {
      policy.parts.add(CancelPart.of(CancelPartKind.MAIL, order.customerName()));
    }
    return new CancelPlan(whole, policy.parts, policy.notes);
  }

  /** Why nothing of the order can be called off; null when something can. */
  static Barred barred(OrderSummary order) {
    if (order.cancelled() != null) {
      return new Barred("order.alreadyCancelled", List.of(order.cancelled().at()));
    }
    return order.status() == org.caredesk.order.OrderStatus.CANCELLED
        ? new Barred("order.nothingToCancel", List.of())
        : null;
  }

  /**
   * The same part as its charge stands now. Money that settled meanwhile goes back by a refund
   * instead of a void; where money has moved since it was planned, a refund stays as it was and is
   * refused as stale, so that a person looks.
   */
  static CancelPart anew(CancelPart planned, ChargeDetails charge) {
    ChargeOptions options = charge.options();
    if (planned.kind() == CancelPartKind.REFUND) {
      boolean moved = charge.refundable().compareTo(planned.refundable()) != 0;
      return moved ? planned : seen(planned, planned.kind(), charge, planned.amount());
    }
    return options.canVoid() || !options.canRefund()
        ? seen(planned, planned.kind(), charge, planned.amount())
        : seen(planned, CancelPartKind.REFUND, charge, options.refundUpTo());
  }

  private static CancelPart seen(
      CancelPart planned, CancelPartKind kind, ChargeDetails charge, Money amount) {
    return new CancelPart(
        kind,
        planned.about(),
        charge.id(),
        charge.version(),
        charge.refundable(),
        amount,
        planned.way(),
        planned.lines());
  }

  private void require() {
    Barred barred = barred(order);
    if (barred != null) {
      barred.raise();
    }
    wish.lines().forEach(this::requireLeft);
    if (!wish.isWhole() && !order.paid().isPositive()) {
      throw new BusinessException("cancel.linesUnpaid");
    }
  }

  private void requireLeft(long lineId, int pieces) {
    OrderLineRow line =
        order.lines().stream()
            .filter(one -> one.id() == lineId)
            .findFirst()
            .orElseThrow(() -> new BusinessException("order.line"));
    int left = line.quantity() - line.cancelled();
    if (pieces < 0 || pieces > left) {
      throw new BusinessException("order.lineOver", line.name(), left);
    }
  }

  private boolean coversAll() {
    return order.lines().stream()
        .allMatch(
            line -> line.cancelled() + wish.lines().getOrDefault(line.id(), 0) == line.quantity());
  }

  private void shipping(List<FulfillmentRow> parcels, boolean whole) {
    String unsent =
        parcels.stream()
            .filter(parcel -> parcel.status().isUnshipped())
            .filter(parcel -> whole || holds(parcel))
            .map(FulfillmentRow::number)
            .collect(Collectors.joining(", "));
    if (!unsent.isEmpty()) {
      parts.add(CancelPart.of(CancelPartKind.SHIPPING, unsent));
    }
    String out =
        parcels.stream()
            .filter(parcel -> parcel.status().isOut())
            .filter(parcel -> whole || holds(parcel))
            .map(FulfillmentRow::number)
            .collect(Collectors.joining(", "));
    if (!out.isEmpty()) {
      notes.add(new Barred("cancel.onTheirWay", List.of(out)));
    }
  }

  private boolean holds(FulfillmentRow parcel) {
    return parcel.lines().stream().anyMatch(line -> wish.lines().containsKey(line.orderLineId()));
  }

  /** All that is left of a charge. */
  private void allOf(ChargeDetails charge, RefundableOrder open) {
    ChargeOptions options = charge.options();
    if (charge.phase() == Phase.AUTHORIZED) {
      if (options.canVoid()) {
        money(CancelPartKind.RELEASE, charge, charge.authorized(), GiveBack.VOID, List.of());
      } else {
        notes.add(options.voidBarred());
      }
    } else if (options.canVoid()) {
      money(CancelPartKind.VOID, charge, options.whole(), GiveBack.VOID, List.of());
    } else if (options.canRefund()) {
      Money rest = options.refundUpTo();
      money(CancelPartKind.REFUND, charge, rest, options.giveBack(rest), linesAddingUp(open, rest));
    } else if (!charge.phase().isGone() && !isAllBack(charge)) {
      notes.add(options.refundBarred());
    }
  }

  /** What was paid past every gateway goes back the same way, by hand. */
  private void outside(List<ChargeDetails> charges) {
    Money taken =
        charges.stream()
            .map(ChargeDetails::captured)
            .reduce(Money.zero(order.currency()), Money::plus);
    Money outside = order.paid().minus(taken);
    if (outside.isPositive()) {
      notes.add(new Barred("cancel.paidOutside", List.of(outside)));
    }
  }

  /** Everything went back already, and nothing is on its way. */
  private static boolean isAllBack(ChargeDetails charge) {
    return charge.phase().isTaken() && charge.refundable().isZero() && charge.reserved().isZero();
  }

  private static List<RefundLineRequest> linesAddingUp(RefundableOrder open, Money amount) {
    if (open == null) {
      return List.of();
    }
    List<RefundLineRequest> all = RefundShares.all(open);
    return RefundShares.sum(all, amount.currency()).equals(amount) ? all : List.of();
  }

  /** Some pieces, from the first charge that has as much left. */
  private void some(List<ChargeDetails> charges, List<RefundLineRequest> lines) {
    Money sum = RefundShares.sum(lines, order.currency());
    if (sum.isZero()) {
      notes.add(new Barred("cancel.nothingBack", List.of()));
      return;
    }
    charges.stream()
        .filter(charge -> charge.options().canRefund())
        .filter(charge -> charge.options().refundUpTo().compareTo(sum) >= 0)
        .findFirst()
        .ifPresentOrElse(
            charge -> give(charge, sum, lines),
            () -> notes.add(new Barred("cancel.notEnough", List.of(sum))));
  }

  private void give(ChargeDetails charge, Money sum, List<RefundLineRequest> lines) {
    GiveBack way = charge.options().giveBack(sum);
    money(
        way == GiveBack.VOID ? CancelPartKind.VOID : CancelPartKind.REFUND,
        charge,
        sum,
        way,
        lines);
  }

  private void money(
      CancelPartKind kind,
      ChargeDetails charge,
      Money amount,
      GiveBack way,
      List<RefundLineRequest> lines) {
    parts.add(
        new CancelPart(
            kind,
            charge.card().brand() + " ••" + charge.card().lastFour(),
            charge.id(),
            charge.version(),
            charge.refundable(),
            amount,
            way,
            lines));
  }
}
