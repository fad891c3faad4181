package org.caredesk.container.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caredesk.catalog.CatalogService;
import org.caredesk.catalog.ProductRequest;
import org.caredesk.catalog.coupon.CouponKind;
import org.caredesk.catalog.coupon.CouponRequest;
import org.caredesk.catalog.coupon.CouponService;
import org.caredesk.catalog.shipping.ShippingBasis;
import org.caredesk.catalog.shipping.ShippingRequest;
import org.caredesk.catalog.shipping.ShippingService;
import org.caredesk.catalog.shipping.ShippingStep;
import org.caredesk.container.AsAdmin;
import org.caredesk.shared.Money;
import org.caredesk.shared.UnitPrice;

/** Products, coupons and ways to ship of a test's own, under names that nothing else has. */
@ApplicationScoped
public class Shelf {

  @Inject private AsAdmin admin;
  @Inject private CatalogService catalog;
  @Inject private CouponService coupons;
  @Inject private ShippingService shipping;

  /** A name that no other test has. */
  public String own(String name) {
    return name + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
  }

  /** A taxed product of half a kilo; its id. */
  public long product(String sku, String name, String price) throws Exception {
    return admin.call(
        () -> catalog.add(new ProductRequest(sku, name, UnitPrice.of(price, "GBP"), true, 500)));
  }

  /** A coupon of ten percent with these limits; its id. */
  public long coupon(String code, Integer inAll, Integer each) throws Exception {
    return admin.call(
        () ->
            coupons.add(
                new CouponRequest(
                    code,
                    "Ten off",
                    CouponKind.PERCENT,
                    null,
                    new BigDecimal("10"),
                    null,
                    null,
                    null,
                    inAll,
                    each)));
  }

  /** Post to these countries, 3.95 and from one kilo on 6.95; its id. */
  public long post(String name, String... countries) throws Exception {
    List<ShippingStep> steps =
        List.of(
            new ShippingStep(BigDecimal.ZERO, Money.of("3.95", "GBP")),
            new ShippingStep(new BigDecimal("1000"), Money.of("6.95", "GBP")));
    return admin.call(
        () ->
            shipping.add(
                new ShippingRequest(
                    name, ShippingBasis.WEIGHT, "GBP", Set.of(countries), steps, null)));
  }
}
