package org.caredesk.payment.refund;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.caredesk.order.OrderLineRow;
import org.caredesk.order.OrderSummary;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;

/**
 * What of an order's lines, shipping and tax may still be given back. Guards that over all refunds
 * that are promised or made no line goes back more often, or for more, than it was bought; the
 * database repeats it. Refunds that name an amount alone count against the charge, not here.
 */
public record RefundableOrder(
    List<RefundableLine> lines, RefundablePart shipping, RefundablePart tax)
    implements Serializable {

  public RefundableOrder {
    lines = List.copyOf(lines);
  }

  static RefundableOrder of(OrderSummary order, List<TakenPart> taken) {
    List<Money> off = RefundShares.discounts(order);
    List<RefundableLine> lines =
        order.lines().stream()
            .map(line -> line(line, off.get(order.lines().indexOf(line)), taken))
            .toList();
    return new RefundableOrder(
        lines,
        part(order.shipping(), RefundLineKind.SHIPPING, taken),
        part(order.tax(), RefundLineKind.TAX, taken));
  }

  private static RefundableLine line(OrderLineRow line, Money off, List<TakenPart> all) {
    List<TakenPart> taken =
        all.stream().filter(part -> Objects.equals(part.orderLineId(), line.id())).toList();
    return new RefundableLine(
        line.id(),
        line.name(),
        line.quantity(),
        taken.stream().mapToInt(TakenPart::pieces).sum(),
        taken.stream().mapToInt(TakenPart::back).sum(),
        line.total(),
        line.total().minus(off),
        sum(taken, line.total().currency()));
  }

  private static RefundablePart part(Money asked, RefundLineKind kind, List<TakenPart> all) {
    return new RefundablePart(
        asked, sum(all.stream().filter(part -> part.kind() == kind).toList(), asked.currency()));
  }

  private static Money sum(List<TakenPart> parts, String currency) {
    return parts.stream()
        .map(part -> Money.of(part.amount(), currency))
        .reduce(Money.zero(currency), Money::plus);
  }

  /** Whether anything may still be given back by line. */
  public boolean isOpen() {
    return lines.stream().anyMatch(line -> line.left() > 0 && line.open().isPositive())
        || shipping.open().isPositive()
        || tax.open().isPositive();
  }

  /**
   * Refuses what is more than was bought and not given back yet.
   *
   * @throws BusinessException refund.line, refund.lineTwice, refund.lineOver (name, pieces left),
   *     refund.lineAmountOver (name, amount left), refund.shippingOver, refund.taxOver (left)
   */
  public void check(List<RefundLineRequest> asked) {
    asked.forEach(this::check);
    long different =
        asked.stream().map(line -> line.kind() + "/" + line.orderLineId()).distinct().count();
    if (different < asked.size()) {
      throw new BusinessException("refund.lineTwice");
    }
  }

  private void check(RefundLineRequest asked) {
    switch (asked.kind()) {
      case SHIPPING -> within(asked.amount(), shipping.open(), "refund.shippingOver");
      case TAX -> within(asked.amount(), tax.open(), "refund.taxOver");
      case PRODUCT -> {
        RefundableLine line = line(asked.orderLineId());
        if (asked.quantity() != null && asked.quantity() > line.left()) {
          throw new BusinessException("refund.lineOver", line.name(), line.left());
        }
        if (asked.amount().compareTo(line.open()) > 0) {
          throw new BusinessException("refund.lineAmountOver", line.name(), line.open());
        }
      }
    }
  }

  private static void within(Money amount, Money open, String code) {
    if (amount.compareTo(open) > 0) {
      throw new BusinessException(code, open);
    }
  }

  /**
   * The order's line with this id.
   *
   * @throws BusinessException refund.line when it is none of this order
   */
  public RefundableLine line(long orderLineId) {
    return lines.stream()
        .filter(line -> line.orderLineId() == orderLineId)
        .findFirst()
        .orElseThrow(() -> new BusinessException("refund.line"));
  }
}
