package org.caredesk.catalog.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.caredesk.catalog.coupon.CouponKind;
import org.caredesk.catalog.coupon.CouponTerms;
import org.caredesk.catalog.shipping.ShippingBasis;
import org.caredesk.catalog.shipping.ShippingProfile;
import org.caredesk.catalog.shipping.ShippingStep;
import org.caredesk.catalog.tax.TaxTerms;
import org.caredesk.shared.Money;
import org.caredesk.shared.UnitPrice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of an order, each worked out by hand. Lines are written 2x12.50, untaxed with u. */
class OrderPricingTest {

  @ParameterizedTest
  @CsvSource({
    "GBP, 2x12.50, 25.00",
    "GBP, 3x0.3333, 1.00",
    "GBP, 1x0.005, 0.01",
    "GBP, 1x0.0049, 0.00",
    "GBP, 3x0.335 1x0, 1.01",
    "JPY, 3x33.5, 101",
    "KWD, 1x0.0005, 0.001"
  })
  void aLineIsQuantityTimesPriceRoundedHalfUpToTheMinorUnit(
      String currency, String lines, String goods) {
    assertThat(of(currency, lines).amounts(null, null, TaxTerms.NONE).goods())
        .isEqualTo(Money.of(goods, currency));
  }

  @Test
  void linesAreRoundedOneByOneSoThatTheirSumIsTheGoods() {
    assertThat(of("GBP", "1x0.335 1x0.335").amounts(null, null, TaxTerms.NONE).goods())
        .isEqualTo(gbp("0.68"));
  }

  @ParameterizedTest
  @CsvSource({
    "FIXED, 10, 1x25.00, 10.00, 15.00",
    "FIXED, 10, 1x10.00, 10.00, 0.00",
    "FIXED, 10, 1x7.20, 7.20, 0.00", // never more than the goods
    "FIXED, 10, 1x0, 0.00, 0.00",
    "PERCENT, 10, 1x25.00, 2.50, 22.50",
    "PERCENT, 10, 1x0.05, 0.01, 0.04", // 0.005 goes up
    "PERCENT, 33.3333, 1x10.00, 3.33, 6.67",
    "PERCENT, 100, 1x9.99, 9.99, 0.00",
    "FREE_SHIPPING, 0, 1x9.99, 0.00, 9.99"
  })
  void aCouponTakesOffWhatItPromisesAndNeverMoreThanTheGoods(
      CouponKind kind, String worth, String lines, String discount, String total) {
    QuoteAmounts amounts = of("GBP", lines).amounts(coupon(kind, worth), null, TaxTerms.NONE);
    assertThat(amounts.discount()).isEqualTo(gbp(discount));
    assertThat(amounts.total()).isEqualTo(gbp(total));
  }

  @Test
  void shippingIsFoundByTheGoodsAfterTheCoupon() {
    ShippingProfile freeFrom50 = offer(ShippingBasis.FLAT, "50.00", "0:4.95");
    assertThat(shipping("1x50.00", null, freeFrom50)).isEqualTo("0.00");
    assertThat(shipping("1x49.99", null, freeFrom50)).isEqualTo("4.95");
    assertThat(shipping("1x55.00", coupon(CouponKind.FIXED, "10"), freeFrom50)).isEqualTo("4.95");
  }

  @Test
  void aCouponForFreeShippingTakesTheShippingAndNothingElse() {
    QuoteAmounts amounts =
        of("GBP", "1x20.00")
            .amounts(
                coupon(CouponKind.FREE_SHIPPING, "0"),
                offer(ShippingBasis.FLAT, null, "0:4.95"),
                tax("20", true));
    assertThat(amounts.shipping()).isEqualTo(gbp("0.00"));
    assertThat(amounts.tax()).isEqualTo(gbp("4.00"));
    assertThat(amounts.total()).isEqualTo(gbp("24.00"));
  }

  @ParameterizedTest
  @CsvSource({
    // lines, coupon off, shipping, percent, on shipping, tax
    "1x100.00, 0, 5.00, 20, true, 21.00",
    "1x100.00, 0, 5.00, 20, false, 20.00",
    "1x100.00, 10, 5.00, 20, true, 19.00",
    "1x100.00, 0, 0.00, 0, true, 0.00",
    "1x100.00, 0, 0.00, 8.8750, false, 8.88", // half up: 8.875
    "1x9.99, 0, 0.00, 7.2500, false, 0.72", // 0.724275
    "1x0.10, 0, 0.00, 5, false, 0.01", // half up: 0.005
    "3x0.33, 0, 0.00, 19, false, 0.19", // once for the order: 0.1881; line by line 0.18
    "u1x100.00, 0, 5.00, 20, true, 1.00", // the shipping alone
    "u1x100.00, 0, 5.00, 20, false, 0.00",
    "1x50.00 u1x50.00, 10, 0.00, 20, false, 9.00", // half of the discount is the untaxed half's
    "1x10.00 u1x20.00, 10, 0.00, 20, false, 1.33", // 10 - 10/3 = 6.66…; exactly 1.3333…
    "1x10.00, 10, 4.95, 20, true, 0.99", // the goods are free, the way is not
    "1x0, 0, 4.95, 20, true, 0.99"
  })
  void taxFallsOnTheTaxedGoodsLessTheirShareOfTheDiscountAndIsRoundedOnce(
      String lines, String off, String ship, String percent, boolean onShipping, String tax) {
    CouponTerms coupon = off.equals("0") ? null : coupon(CouponKind.FIXED, off);
    ShippingProfile way = offer(ShippingBasis.FLAT, null, "0:" + ship);
    QuoteAmounts amounts = of("GBP", lines).amounts(coupon, way, tax(percent, onShipping));
    assertThat(amounts.tax()).isEqualTo(gbp(tax));
    assertThat(amounts.total())
        .isEqualTo(
            amounts.goods().minus(amounts.discount()).plus(amounts.shipping()).plus(amounts.tax()));
  }

  @Test
  void taxIsRoundedToTheCurrencysOwnMinorUnit() {
    assertThat(of("JPY", "1x105").amounts(null, null, tax("10", false)).tax())
        .isEqualTo(Money.of("11", "JPY"));
  }

  @Test
  void anOrderOfNothingCostsNothing() {
    QuoteAmounts amounts = of("GBP", "").amounts(null, null, tax("20", true));
    assertThat(amounts.total()).isEqualTo(gbp("0.00"));
  }

  private static String shipping(String lines, CouponTerms coupon, ShippingProfile way) {
    return of("GBP", lines).amounts(coupon, way, TaxTerms.NONE).shipping().amount().toString();
  }

  private static OrderPricing of(String currency, String lines) {
    List<QuoteLine> priced = new ArrayList<>();
    for (String line : lines.isBlank() ? new String[0] : lines.split(" ")) {
      boolean taxed = !line.startsWith("u");
      String[] parts = line.replace("u", "").split("x");
      int quantity = Integer.parseInt(parts[0]);
      UnitPrice price = UnitPrice.of(parts[1], currency);
      priced.add(
          new QuoteLine("T", "Tea", quantity, price, price, price.times(quantity), taxed, 100));
    }
    return new OrderPricing(currency, priced);
  }

  private static CouponTerms coupon(CouponKind kind, String worth) {
    return new CouponTerms(
        1,
        0,
        "TEST",
        "A test",
        kind,
        kind == CouponKind.FIXED ? Money.of(worth, "GBP") : null,
        kind == CouponKind.PERCENT ? new BigDecimal(worth) : null,
        null,
        kind == CouponKind.FIXED ? "GBP" : null,
        null,
        null,
        null,
        null,
        0,
        true);
  }

  private static ShippingProfile offer(ShippingBasis basis, String freeFrom, String... steps) {
    List<ShippingStep> list = new ArrayList<>();
    for (String step : steps) {
      String[] parts = step.split(":");
      list.add(new ShippingStep(new BigDecimal(parts[0]), gbp(parts[1])));
    }
    Money free = freeFrom == null ? null : gbp(freeFrom);
    return new ShippingProfile(1, 0, "Post", basis, "GBP", Set.of(), list, free, true);
  }

  private static TaxTerms tax(String percent, boolean onShipping) {
    return new TaxTerms(new BigDecimal(percent), onShipping);
  }

  private static Money gbp(String amount) {
    return Money.of(amount, "GBP");
  }
}
