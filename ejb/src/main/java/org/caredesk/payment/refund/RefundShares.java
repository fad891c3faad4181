package org.caredesk.payment.refund;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caredesk.order.OrderLineRow;
import org.caredesk.order.OrderSummary;
import org.caredesk.shared.Money;

/**
 * What pieces of an order come to when they go back: their part of the line, less its share of the
 * discount, and their share of the tax. Shares are cut cumulatively, so that however an order goes
 * back, piece by piece or at once, the parts add up to what was paid to the last penny. Tax follows
 * the goods: the order knows no rate of its own for shipping.
 */
public final class RefundShares {

  private RefundShares() {}

  /**
   * What giving back these pieces is suggested to come to, by line, with shipping and tax.
   *
   * @param pieces how many, by the line's id; more than are left count as all that are left
   * @param shipping whether what is left of the shipping goes back too
   */
  public static List<RefundLineRequest> suggest(
      RefundableOrder order, Map<Long, Integer> pieces, boolean shipping) {
    List<RefundLineRequest> parts = new ArrayList<>();
    Money nothing = Money.zero(order.tax().asked().currency());
    Money goods = nothing;
    Money before = nothing;
    Money after = nothing;
    for (RefundableLine line : order.lines()) {
      int now = Math.min(pieces.getOrDefault(line.orderLineId(), 0), line.left());
      Money gone = share(line.net(), line.taken(), line.quantity());
      Money then = share(line.net(), line.taken() + now, line.quantity());
      goods = goods.plus(line.net());
      before = before.plus(gone);
      after = after.plus(then);
      if (now > 0) {
        add(
            parts,
            RefundLineKind.PRODUCT,
            line.orderLineId(),
            now,
            then.minus(gone).min(line.open()));
      }
    }
    if (shipping) {
      add(parts, RefundLineKind.SHIPPING, null, null, order.shipping().open());
    }
    add(parts, RefundLineKind.TAX, null, null, tax(order, goods, before, after, shipping));
    return parts;
  }

  /** All pieces that are left, with shipping and tax. */
  public static List<RefundLineRequest> all(RefundableOrder order) {
    Map<Long, Integer> pieces = new java.util.HashMap<>();
    order.lines().forEach(line -> pieces.put(line.orderLineId(), line.left()));
    return suggest(order, pieces, true);
  }

  /** The sum of parts. */
  public static Money sum(List<RefundLineRequest> parts, String currency) {
    return parts.stream().map(RefundLineRequest::amount).reduce(Money.zero(currency), Money::plus);
  }

  private static void add(
      List<RefundLineRequest> parts, RefundLineKind kind, Long line, Integer pieces, Money amount) {
    if (amount.isPositive()) {
      parts.add(new RefundLineRequest(kind, line, pieces, amount));
    }
  }

  private static Money tax(
      RefundableOrder order, Money goods, Money before, Money after, boolean shipping) {
    Money tax = order.tax().asked();
    if (!goods.isPositive()) {
      return shipping ? order.tax().open() : Money.zero(tax.currency());
    }
    Money share = part(tax, after, goods).minus(part(tax, before, goods));
    return share.min(order.tax().open());
  }

  /** Each line's share of the discount; what is more than the goods is not theirs. */
  static List<Money> discounts(OrderSummary order) {
    Money goods =
        order.lines().stream()
            .map(OrderLineRow::total)
            .reduce(Money.zero(order.currency()), Money::plus);
    Money off = order.discount().min(goods);
    List<Money> shares = new ArrayList<>();
    Money upTo = Money.zero(order.currency());
    Money cut = upTo;
    for (OrderLineRow line : order.lines()) {
      upTo = upTo.plus(line.total());
      Money next = goods.isPositive() ? part(off, upTo, goods) : off;
      shares.add(next.minus(cut));
      cut = next;
    }
    return shares;
  }

  private static Money share(Money whole, int pieces, int of) {
    return scaled(
        whole, whole.amount().multiply(BigDecimal.valueOf(pieces)), BigDecimal.valueOf(of));
  }

  private static Money part(Money whole, Money numerator, Money denominator) {
    return scaled(whole, whole.amount().multiply(numerator.amount()), denominator.amount());
  }

  private static Money scaled(Money whole, BigDecimal product, BigDecimal by) {
    return Money.of(
        product.divide(by, whole.minorDigits(), RoundingMode.HALF_UP), whole.currency());
  }
}
