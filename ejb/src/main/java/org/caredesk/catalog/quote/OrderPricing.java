package org.caredesk.catalog.quote;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.caredesk.catalog.coupon.CouponPolicy;
import org.caredesk.catalog.coupon.CouponTerms;
import org.caredesk.catalog.shipping.ShippingProfile;
import org.caredesk.catalog.tax.TaxTerms;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;

/**
 * How an order is priced, pure. In this order: the lines, each rounded half up; the coupon, never
 * more than the goods; the shipping, by the goods after the coupon; the tax, added on top.
 *
 * <p>Tax falls on the taxed goods less their share of the discount, and on the shipping where the
 * place says so. It is computed once for the order from exact figures and rounded once, half up:
 * rounding line by line would differ from the rate of the order by some pennies.
 */
final class OrderPricing {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final Money goods;
  private final Money taxed;
  private final long grams;

  OrderPricing(String currency, List<QuoteLine> lines) {
    Money nothing = Money.zero(currency);
    this.goods = lines.stream().map(QuoteLine::total).reduce(nothing, Money::plus);
    this.taxed =
        lines.stream()
            .filter(QuoteLine::taxable)
            .map(QuoteLine::total)
            .reduce(nothing, Money::plus);
    this.grams = lines.stream().mapToLong(QuoteLine::grams).sum();
  }

  /** Why the coupon does not fit these goods, or nothing when it does. */
  Optional<BusinessException> unfit(CouponTerms coupon) {
    return CouponPolicy.unfit(coupon, goods);
  }

  /**
   * The amounts.
   *
   * @param coupon one that fits, null: none
   * @param shipping one that goes there, null: none
   */
  QuoteAmounts amounts(CouponTerms coupon, ShippingProfile shipping, TaxTerms tax) {
    Money discount = coupon == null ? Money.zero(goods.currency()) : coupon.off(goods);
    Money shipped = shipped(coupon, shipping, goods.minus(discount));
    Money due = tax(discount, shipped, tax);
    Money total = goods.minus(discount).plus(shipped).plus(due);
    return new QuoteAmounts(goods, discount, shipped, due, total);
  }

  private Money shipped(CouponTerms coupon, ShippingProfile shipping, Money left) {
    boolean free = shipping == null || coupon != null && coupon.shipsFree();
    return free ? Money.zero(goods.currency()) : shipping.price(left, grams);
  }

  private Money tax(Money discount, Money shipped, TaxTerms tax) {
    BigDecimal whole = goods.isZero() ? BigDecimal.ONE : goods.amount();
    BigDecimal left = taxed.amount().multiply(goods.minus(discount).amount());
    BigDecimal ship = tax.shippingTaxed() ? shipped.amount().multiply(whole) : BigDecimal.ZERO;
    BigDecimal exact = left.add(ship).multiply(tax.percent());
    return Money.of(
        exact.divide(whole.multiply(HUNDRED), goods.minorDigits(), RoundingMode.HALF_UP),
        goods.currency());
  }

  long grams() {
    return grams;
  }
}
