package org.caredesk.catalog.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.caredesk.catalog.ProductRow;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;
import org.caredesk.shared.UnitPrice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinePricingTest {

  private final LinePricing pricing = new LinePricing("GBP");

  @Test
  void aLineCostsTheProductsOwnPriceUnlessAnotherWasAgreed() {
    ProductRow tea = product("4.50", "GBP", true, 250);
    assertThat(pricing.priced(ask(2, null), tea).total()).isEqualTo(Money.of("9.00", "GBP"));
    QuoteLine agreed = pricing.priced(ask(2, UnitPrice.of("4.0050", "GBP")), tea);
    assertThat(agreed.total()).isEqualTo(Money.of("8.01", "GBP"));
    assertThat(agreed.listPrice()).isEqualTo(UnitPrice.of("4.50", "GBP"));
    assertThat(agreed.grams()).isEqualTo(500);
  }

  @Test
  void aProductOfAnotherCurrencyIsSoldAtAnAgreedPriceAlone() {
    ProductRow tea = product("4.50", "EUR", true, null);
    assertThat(code(ask(1, null), tea)).isEqualTo("quote.currency");
    QuoteLine line = pricing.priced(ask(1, UnitPrice.of("4", "GBP")), tea);
    assertThat(line.total()).isEqualTo(Money.of("4.00", "GBP"));
    assertThat(line.listPrice()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "10000"})
  void aQuantityThatMakesNoSenseIsRefused(int quantity) {
    assertThat(code(ask(quantity, null), product("4.50", "GBP", true, null)))
        .isEqualTo("quote.quantity");
  }

  @Test
  void whatIsOffSaleOrUnknownIsRefusedByItsName() {
    assertThatThrownBy(() -> pricing.priced(ask(1, null), product("1", "GBP", false, null)))
        .isInstanceOfSatisfying(
            BusinessException.class, e -> assertThat(e.args()).containsExactly("Tea"));
    assertThat(code(ask(1, null), null)).isEqualTo("quote.productGone");
  }

  @Test
  void aLineThatCannotBeSoldCountsNothing() {
    QuoteLine line = pricing.barred(ask(3, null), product("4.50", "GBP", false, 250));
    assertThat(line.total()).isEqualTo(Money.zero("GBP"));
    assertThat(line.grams()).isZero();
    assertThat(line.taxable()).isFalse();
    assertThat(line.name()).isEqualTo("Tea");
  }

  private String code(QuoteLineRequest asked, ProductRow product) {
    try {
      pricing.priced(asked, product);
      return "";
    } catch (BusinessException refusal) {
      return refusal.code();
    }
  }

  private static QuoteLineRequest ask(int quantity, UnitPrice agreed) {
    return new QuoteLineRequest("TEA", quantity, agreed);
  }

  private static ProductRow product(String price, String currency, boolean active, Integer grams) {
    return new ProductRow(1, 0, "TEA", "Tea", UnitPrice.of(price, currency), active, true, grams);
  }
}
