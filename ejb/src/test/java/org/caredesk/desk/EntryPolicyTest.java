package org.caredesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.caredesk.catalog.quote.Quote;
import org.caredesk.catalog.quote.QuoteAmounts;
import org.caredesk.catalog.quote.QuoteField;
import org.caredesk.catalog.quote.QuoteLine;
import org.caredesk.catalog.quote.QuoteProblem;
import org.caredesk.order.OrderAddress;
import org.caredesk.order.OrderDraftRequest;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;
import org.caredesk.shared.UnitPrice;
import org.junit.jupiter.api.Test;

class EntryPolicyTest {

  private static final Money TEN = Money.of("10", "GBP");
  private static final Money NOTHING = Money.zero("GBP");
  private static final OrderAddress HOME =
      new OrderAddress("Chloé", "51 Mill Road", "", "Cardiff", "", "CF1", "GB");

  private static UnitPrice price(String amount) {
    return amount == null ? null : UnitPrice.of(amount, "GBP");
  }

  private static QuoteLine line(String sku, String list, String unit) {
    return new QuoteLine(sku, sku + " thing", 1, price(list), price(unit), TEN, true, 0);
  }

  private static Quote quote(List<QuoteProblem> problems, QuoteLine... lines) {
    return new Quote(
        "GBP",
        List.of(lines),
        new QuoteAmounts(TEN, NOTHING, NOTHING, NOTHING, TEN),
        null,
        null,
        null,
        0,
        problems);
  }

  private static EntryRequest entry(OrderAddress ship, OrderAddress bill, Long way, String price) {
    return new EntryRequest(
        null, 0, 1, "GBP", List.of(new EntryLine("A", 1, price(price))), null, way, bill, ship);
  }

  @Test
  void whatIsWholeMayBePlaced() {
    assertThatCode(() -> place(entry(HOME, HOME, 1L, null), TEN)).doesNotThrowAnyException();
    assertThatCode(
            () ->
                EntryPolicy.requirePlaceable(
                    entry(HOME, HOME, null, null), quote(List.of()), false, TEN))
        .doesNotThrowAnyException();
  }

  @Test
  void whatIsMissingIsNamed() {
    OrderAddress streetless = new OrderAddress("Chloé", "", "", "Cardiff", "", "", "GB");
    OrderAddress nameless = new OrderAddress(" ", "1 Road", "", "Cardiff", "", "", "GB");
    refused("entry.shipTo", () -> place(entry(null, HOME, 1L, null), TEN));
    refused("entry.shipTo", () -> place(entry(streetless, HOME, 1L, null), TEN));
    refused("entry.billTo", () -> place(entry(HOME, nameless, 1L, null), TEN));
    refused("entry.shipping", () -> place(entry(HOME, HOME, null, null), TEN));
  }

  @Test
  void whatTheCustomerWasNotToldIsNotCharged() {
    refused(
        "entry.totalChanged", () -> place(entry(HOME, HOME, 1L, null), Money.of("9.99", "GBP")));
  }

  @Test
  void aProblemOfThePriceComesFirst() {
    QuoteProblem over = new QuoteProblem(QuoteField.COUPON, -1, "coupon.over", List.of("OVER"));
    refused(
        "coupon.over",
        () ->
            EntryPolicy.requirePlaceable(
                entry(null, null, null, null), quote(List.of(over)), true, TEN));
  }

  @Test
  void anotherPriceIsRefusedAndTheCatalogsOwnIsNot() {
    refused(
        "entry.price",
        () ->
            EntryPolicy.requireCatalogPrices(
                entry(HOME, HOME, 1L, "9"), quote(List.of(), line("A", "10", "9"))));
    assertThatCode(
            () ->
                EntryPolicy.requireCatalogPrices(
                    entry(HOME, HOME, 1L, "10"), quote(List.of(), line("A", "10", "10"))))
        .doesNotThrowAnyException();
  }

  @Test
  void theCatalogsPriceIsKeptBesideAnotherOneAndWhatCannotBeSoldIsLeftOut() {
    OrderDraftRequest draft =
        EntryPolicy.draft(
            entry(HOME, HOME, 1L, null),
            quote(List.of(), line("A", "10", "9"), line("B", "5", "5"), line("GONE", null, null)));
    assertThat(draft.lines()).extracting(one -> one.sku()).containsExactly("A", "B");
    assertThat(draft.lines().get(0).listPrice()).isEqualTo(price("10"));
    assertThat(draft.lines().get(1).listPrice()).isNull();
  }

  private static void place(EntryRequest entry, Money seen) {
    EntryPolicy.requirePlaceable(entry, quote(List.of(), line("A", "10", "10")), true, seen);
  }

  private static void refused(String code, Runnable deed) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
