package org.caredesk.catalog.quote;

import static org.caredesk.shared.Roles.ADMIN;
import static org.caredesk.shared.Roles.AGENT;
import static org.caredesk.shared.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caredesk.catalog.CatalogReader;
import org.caredesk.catalog.ProductRow;
import org.caredesk.catalog.coupon.CouponPolicy;
import org.caredesk.catalog.coupon.CouponReader;
import org.caredesk.catalog.coupon.CouponTerms;
import org.caredesk.catalog.coupon.CouponUses;
import org.caredesk.catalog.shipping.ShippingProfile;
import org.caredesk.catalog.shipping.ShippingReader;
import org.caredesk.catalog.tax.TaxReader;
import org.caredesk.catalog.tax.TaxTerms;
import org.caredesk.setting.SettingReader;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Clocks;

/**
 * Says what an order would cost, and what is in its way, each at its field. Promises nothing: who
 * places the order asks again and redeems the coupon.
 */
@Stateless
@RolesAllowed({AGENT, ADMIN, SYSTEM})
public class QuoteReader {

  /** More lines than any order of a person has. */
  public static final int MOST_LINES = 200;

  @Inject private CatalogReader catalog;
  @Inject private CouponReader coupons;
  @Inject private ShippingReader shipping;
  @Inject private TaxReader tax;
  @Inject private SettingReader settings;
  @Inject private Clocks clocks;

  /**
   * The price of an order as it stands on the page.
   *
   * @throws BusinessException quote.tooManyLines; money.currency when there is no such currency
   */
  public Quote quote(QuoteRequest asked) {
    if (asked.lines().size() > MOST_LINES) {
      throw new BusinessException("quote.tooManyLines", MOST_LINES);
    }
    List<QuoteProblem> problems = new ArrayList<>();
    List<QuoteLine> lines = lines(asked, problems);
    OrderPricing pricing = new OrderPricing(asked.currency(), lines);
    CouponTerms coupon = coupon(asked, pricing, problems);
    ShippingProfile way = way(asked, problems);
    TaxTerms terms = tax.terms(asked.country(), asked.state());
    return new Quote(
        asked.currency(),
        lines,
        pricing.amounts(coupon, way, terms),
        coupon,
        way,
        terms,
        pricing.grams(),
        problems);
  }

  private List<QuoteLine> lines(QuoteRequest asked, List<QuoteProblem> problems) {
    Map<String, ProductRow> products =
        catalog.bySku(asked.lines().stream().map(QuoteLineRequest::sku).distinct().toList());
    LinePricing pricing = new LinePricing(asked.currency());
    List<QuoteLine> lines = new ArrayList<>();
    for (QuoteLineRequest line : asked.lines()) {
      ProductRow product = products.get(line.sku());
      try {
        lines.add(pricing.priced(line, product));
      } catch (BusinessException refusal) {
        problems.add(QuoteProblem.atLine(lines.size(), refusal));
        lines.add(pricing.barred(line, product));
      }
    }
    return lines;
  }

  private CouponTerms coupon(
      QuoteRequest asked, OrderPricing pricing, List<QuoteProblem> problems) {
    if (asked.couponCode() == null || asked.couponCode().isBlank()) {
      return null;
    }
    Optional<CouponTerms> found = coupons.find(asked.couponCode());
    Optional<BusinessException> refusal =
        found.isEmpty()
            ? Optional.of(
                new BusinessException("coupon.unknown", CouponPolicy.codeOf(asked.couponCode())))
            : barred(asked, found.get()).or(() -> pricing.unfit(found.get()));
    refusal.ifPresent(why -> problems.add(QuoteProblem.at(QuoteField.COUPON, why)));
    return refusal.isPresent() ? null : found.get();
  }

  private Optional<BusinessException> barred(QuoteRequest asked, CouponTerms coupon) {
    LocalDate today = clocks.today(settings.get().merchantZone());
    CouponUses uses = coupons.uses(coupon, asked.customerId(), asked.orderId());
    return CouponPolicy.barred(coupon, today, uses.inAll(), uses.byCustomer());
  }

  private ShippingProfile way(QuoteRequest asked, List<QuoteProblem> problems) {
    if (asked.shippingProfileId() == null) {
      return null;
    }
    Optional<ShippingProfile> found = shipping.find(asked.shippingProfileId());
    Optional<BusinessException> refusal = refused(found, asked);
    refusal.ifPresent(why -> problems.add(QuoteProblem.at(QuoteField.SHIPPING, why)));
    return refusal.isPresent() ? null : found.get();
  }

  private static Optional<BusinessException> refused(
      Optional<ShippingProfile> found, QuoteRequest asked) {
    if (found.isEmpty() || !found.get().active()) {
      return Optional.of(new BusinessException("shipping.gone"));
    }
    ShippingProfile offer = found.get();
    if (!offer.currency().equals(asked.currency())) {
      return Optional.of(
          new BusinessException("shipping.currency", offer.name(), offer.currency()));
    }
    return offer.goesTo(asked.country())
        ? Optional.empty()
        : Optional.of(
            new BusinessException(
                "shipping.notThere", offer.name(), String.valueOf(asked.country())));
  }
}
