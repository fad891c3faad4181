package org.caredesk.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.caredesk.catalog.coupon.CouponKind;
import org.caredesk.catalog.coupon.CouponRequest;
import org.caredesk.catalog.coupon.CouponService;
import org.caredesk.catalog.shipping.ShippingBasis;
import org.caredesk.catalog.shipping.ShippingRequest;
import org.caredesk.catalog.shipping.ShippingService;
import org.caredesk.catalog.shipping.ShippingStep;
import org.caredesk.catalog.tax.TaxRequest;
import org.caredesk.catalog.tax.TaxService;
import org.caredesk.setting.SettingReader;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Money;

/** The demo's coupons, each of which shows a rule by its name, its ways to ship and its taxes. */
@Dependent
class DemoPrices {

  private static final Set<String> EUROPE =
      Set.of("AT", "BE", "CH", "DE", "DK", "ES", "FR", "IE", "IT", "NL", "PL", "SE");
  private static final int OVER_SINCE_DAYS = 25;

  @Inject private CouponService coupons;
  @Inject private ShippingService shipping;
  @Inject private TaxService taxes;
  @Inject private SettingReader settings;
  @Inject private Clocks clocks;

  void load() {
    coupons();
    ways();
    taxes();
  }

  private void coupons() {
    LocalDate today = clocks.today(settings.get().merchantZone());
    percent("WELCOME10", "Newsletter welcome", "10", null, null);
    percent("ONCE", "Birthday, once for each customer", "15", null, 1);
    percent("OVER", "Autumn sale", "20", today.minusDays(OVER_SINCE_DAYS), null);
    coupon(
        "TENOFF",
        "Ten off from fifty on",
        CouponKind.FIXED,
        gbp("10"),
        null,
        gbp("50"),
        null,
        null);
    coupon(
        "FREESHIP",
        "Apology for a late parcel",
        CouponKind.FREE_SHIPPING,
        null,
        null,
        null,
        null,
        null);
  }

  private void percent(String code, String name, String percent, LocalDate ends, Integer each) {
    coupon(code, name, CouponKind.PERCENT, null, new BigDecimal(percent), null, ends, each);
  }

  private void coupon(
      String code,
      String name,
      CouponKind kind,
      Money amount,
      BigDecimal percent,
      Money minimum,
      LocalDate ends,
      Integer each) {
    coupons.add(
        new CouponRequest(code, name, kind, amount, percent, minimum, null, ends, null, each));
  }

  private void ways() {
    Set<String> home = Set.of("GB");
    way("Standard", ShippingBasis.WEIGHT, home, gbp("75"), "0:3.95", "2000:6.95", "10000:12.95");
    way("Express", ShippingBasis.FLAT, home, null, "0:9.90");
    way("Europe", ShippingBasis.GOODS, EUROPE, null, "0:11.90", "60:7.90", "150:0");
    way("Worldwide", ShippingBasis.WEIGHT, Set.of(), null, "0:18.00", "1000:29.00", "5000:58.00");
  }

  /** A price list is written from:price. */
  private void way(
      String name, ShippingBasis basis, Set<String> to, Money freeFrom, String... list) {
    List<ShippingStep> steps =
        Arrays.stream(list)
            .map(step -> step.split(":"))
            .map(step -> new ShippingStep(new BigDecimal(step[0]), gbp(step[1])))
            .toList();
    shipping.add(new ShippingRequest(name, basis, DemoOrders.CURRENCY, to, steps, freeFrom));
  }

  private void taxes() {
    tax("GB", "", "20", true);
    tax("DE", "", "19", true);
    tax("FR", "", "20", true);
    tax("US", "CA", "7.25", false);
    tax("US", "NY", "4", true);
    tax("US", "TX", "6.25", true);
    tax("US", "WA", "6.5", true);
  }

  private void tax(String country, String state, String percent, boolean shippingToo) {
    taxes.add(new TaxRequest(country, state, new BigDecimal(percent), shippingToo));
  }

  private static Money gbp(String amount) {
    return Money.of(amount, DemoOrders.CURRENCY);
  }
}
