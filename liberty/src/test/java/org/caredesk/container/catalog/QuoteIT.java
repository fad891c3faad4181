package org.caredesk.container.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import org.caredesk.catalog.CatalogReader;
import org.caredesk.catalog.CatalogSearch;
import org.caredesk.catalog.CatalogService;
import org.caredesk.catalog.ProductHit;
import org.caredesk.catalog.coupon.CouponService;
import org.caredesk.catalog.quote.Quote;
import org.caredesk.catalog.quote.QuoteField;
import org.caredesk.catalog.quote.QuoteLineRequest;
import org.caredesk.catalog.quote.QuoteProblem;
import org.caredesk.catalog.quote.QuoteReader;
import org.caredesk.catalog.quote.QuoteRequest;
import org.caredesk.catalog.shipping.ShippingProfile;
import org.caredesk.catalog.shipping.ShippingReader;
import org.caredesk.catalog.tax.TaxReader;
import org.caredesk.catalog.tax.TaxRequest;
import org.caredesk.catalog.tax.TaxService;
import org.caredesk.catalog.tax.TaxTerms;
import org.caredesk.container.AsAdmin;
import org.caredesk.container.AsAgent;
import org.caredesk.container.ContainerTest;
import org.caredesk.container.payment.Counter;
import org.caredesk.container.payment.Counter.Shop;
import org.caredesk.shared.Money;
import org.caredesk.shared.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an order would cost, from what stands in the database; and products found while typing. */
class QuoteIT extends ContainerTest {

  @Inject private UserTransaction transaction;
  @Inject private Counter counter;
  @Inject private Shelf shelf;
  @Inject private AsAgent agent;
  @Inject private AsAdmin admin;
  @Inject private QuoteReader quotes;
  @Inject private CatalogReader catalog;
  @Inject private CatalogSearch search;
  @Inject private CatalogService products;
  @Inject private CouponService coupons;
  @Inject private ShippingReader shipping;
  @Inject private TaxReader tax;
  @Inject private TaxService taxes;

  private String sku;
  private String word;
  private long product;

  @BeforeEach
  void aProductOfItsOwn() throws Exception {
    sku = shelf.own("Q-");
    word = shelf.own("Crème");
    product = shelf.product(sku, "Tarte " + word + " grande", "12.50");
  }

  @Test
  void productsAreFoundByPiecesOfNumberAndNameWithoutAccents() throws Exception {
    String plain = word.replace("è", "e").toLowerCase(java.util.Locale.ROOT);
    for (String typed : List.of(sku, sku.toLowerCase(), plain, plain + " tar", "gran " + plain)) {
      assertThat(found(typed)).as(typed).extracting(ProductHit::sku).containsExactly(sku);
    }
    assertThat(found(plain.replace('m', 'n'))).extracting(ProductHit::sku).contains(sku);
    assertThat(found("  ")).isEmpty();
    assertThat(found("%")).extracting(ProductHit::sku).doesNotContain(sku);
    assertThat(agent.call(() -> search.products(sku, "EUR", 10))).isEmpty();
  }

  @Test
  void whatIsOffSaleIsNeitherFoundNorSold() throws Exception {
    long version = agent.call(() -> catalog.product(product)).version();
    done(() -> products.takeOffSale(product, version));
    assertThat(found(sku)).isEmpty();
    Quote quote = quote(1, null, null, "GB", null);
    assertThat(quote.isPlaceable()).isFalse();
    assertThat(quote.problemsAtLine(0))
        .extracting(QuoteProblem::code)
        .containsExactly("quote.productGone");
    assertThat(quote.amounts().total()).isEqualTo(gbp("0.00"));
    assertThat(quote.lines()).hasSize(1);
    done(() -> products.putOnSale(product, version + 1));
    assertThat(found(sku)).hasSize(1);
  }

  @Test
  void anOrderIsPricedFromAllFourTables() throws Exception {
    String code = shelf.own("TEN");
    shelf.coupon(code, null, null);
    long post = shelf.post(shelf.own("Post "), "NZ");
    done(() -> taxes.add(new TaxRequest("NZ", shelf.own("S"), BigDecimal.ONE, false)));
    String state = shelf.own("Auck");
    done(() -> taxes.add(new TaxRequest("NZ", state, new BigDecimal("15"), true)));
    Quote quote =
        ask(
            new QuoteRequest(
                "GBP",
                List.of(new QuoteLineRequest(sku, 2, null)),
                code.toLowerCase(java.util.Locale.ROOT),
                post,
                "NZ",
                state.toLowerCase(java.util.Locale.ROOT),
                null,
                null));
    assertThat(quote.problems()).isEmpty();
    assertThat(quote.grams()).isEqualTo(1000);
    assertThat(quote.amounts().goods()).isEqualTo(gbp("25.00"));
    assertThat(quote.amounts().discount()).isEqualTo(gbp("2.50"));
    assertThat(quote.amounts().shipping()).isEqualTo(gbp("6.95"));
    assertThat(quote.amounts().tax()).isEqualTo(gbp("4.42")); // 29.45 × 15 % = 4.4175
    assertThat(quote.amounts().total()).isEqualTo(gbp("33.87"));
    assertThat(agent.call(() -> tax.terms("NZ", "elsewhere"))).isEqualTo(TaxTerms.NONE);
  }

  @Test
  void whatIsWrongIsSaidAtItsFieldAndCountsNothing() throws Exception {
    long post = shelf.post(shelf.own("Post "), "FR");
    Quote quote = quote(1, "NO-SUCH", post, "GB", null);
    assertThat(quote.problemsAt(QuoteField.COUPON))
        .extracting(QuoteProblem::code)
        .containsExactly("coupon.unknown");
    assertThat(quote.problemsAt(QuoteField.SHIPPING))
        .extracting(QuoteProblem::code)
        .containsExactly("shipping.notThere");
    assertThat(quote.amounts().goods()).isEqualTo(gbp("12.50"));
    assertThat(quote.amounts().shipping()).isEqualTo(gbp("0.00"));
    assertThat(quote.problems().get(0).refusal().args()).containsExactly("NO-SUCH");
  }

  @Test
  void anOrdersOwnUseOfACouponDoesNotStandAgainstIt() throws Exception {
    String code = shelf.own("ONE");
    shelf.coupon(code, 1, 1);
    Shop shop = counter.shopper("25.00");
    agent.call(
        () -> {
          transaction.begin();
          coupons.redeem(code, shop.customerId(), shop.orderId());
          transaction.commit();
          return null;
        });
    assertThat(asked(code, shop, null).problems())
        .extracting(QuoteProblem::code)
        .containsExactly("coupon.usedUp");
    assertThat(asked(code, shop, shop.orderId()).problems()).isEmpty();
  }

  @Test
  void onlyWaysThatLeadToTheCountryAreOffered() throws Exception {
    String name = shelf.own("Post ");
    shelf.post(name, "PT", "ES");
    assertThat(agent.call(() -> shipping.offered("PT", "GBP")))
        .extracting(ShippingProfile::name)
        .contains(name);
    assertThat(agent.call(() -> shipping.offered("GB", "GBP")))
        .extracting(ShippingProfile::name)
        .doesNotContain(name);
    assertThat(agent.call(() -> shipping.offered("PT", "EUR"))).isEmpty();
  }

  @Test
  void theListOfProductsIsSearchedByPagesAndSorted() throws Exception {
    String second = shelf.own("Q-");
    shelf.product(second, "Another " + word, "2.00");
    assertThat(agent.call(() -> catalog.page(word, PageRequest.top(1))).total()).isEqualTo(2);
    assertThat(agent.call(() -> catalog.page(word, new PageRequest(0, 10, "price", true))).rows())
        .extracting(row -> row.price().amount().intValue())
        .containsExactly(12, 2);
  }

  private Quote asked(String code, Shop shop, Long orderId) throws Exception {
    return ask(
        new QuoteRequest(
            "GBP",
            List.of(new QuoteLineRequest(sku, 1, null)),
            code,
            null,
            "GB",
            "",
            shop.customerId(),
            orderId));
  }

  private Quote quote(int quantity, String code, Long post, String country, String state)
      throws Exception {
    return ask(
        new QuoteRequest(
            "GBP",
            List.of(new QuoteLineRequest(sku, quantity, null)),
            code,
            post,
            country,
            state,
            null,
            null));
  }

  private Quote ask(QuoteRequest asked) throws Exception {
    return agent.call(() -> quotes.quote(asked));
  }

  private List<ProductHit> found(String typed) throws Exception {
    return agent.call(() -> search.products(typed, "GBP", 10));
  }

  private void done(Runnable deed) throws Exception {
    Callable<Void> work =
        () -> {
          deed.run();
          return null;
        };
    admin.call(work);
  }

  private static Money gbp(String amount) {
    return Money.of(amount, "GBP");
  }
}
