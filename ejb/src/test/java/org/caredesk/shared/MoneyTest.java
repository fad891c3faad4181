package org.caredesk.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

  @ParameterizedTest
  @CsvSource({
    "12.3, GBP, 12.30 GBP",
    "12.3000, GBP, 12.30 GBP",
    "0, EUR, 0.00 EUR",
    "-4.1, EUR, -4.10 EUR",
    "500, JPY, 500 JPY",
    "1.234, KWD, 1.234 KWD",
    "999999999999999.99, USD, 999999999999999.99 USD"
  })
  void anAmountIsKeptInTheMinorUnitOfItsCurrency(String amount, String currency, String shown) {
    assertThat(Money.of(amount, currency)).hasToString(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "12.345, GBP, money.scale",
    "1.5, JPY, money.scale",
    "1.2345, KWD, money.scale",
    "1e3, GBP, money.amount",
    "'1,000', GBP, money.amount",
    "' 1', GBP, money.amount",
    "'', GBP, money.amount",
    "NaN, GBP, money.amount",
    "1.00, XYZ, money.currency",
    "1.00, gbp, money.currency",
    "1.00, XXX, money.currency",
    "1000000000000000, GBP, money.tooLarge"
  })
  void whatIsNoAmountIsRefused(String amount, String currency, String code) {
    assertThatThrownBy(() -> Money.of(amount, currency))
        .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void amountsOfOneCurrencyAddUp() {
    Money a = Money.of("10.05", "GBP");
    Money b = Money.of("0.10", "GBP");
    assertThat(a.plus(b)).isEqualTo(Money.of("10.15", "GBP"));
    assertThat(a.minus(b)).isEqualTo(Money.of("9.95", "GBP"));
    assertThat(b.minus(a).isNegative()).isTrue();
    assertThat(b.times(3)).isEqualTo(Money.of("0.30", "GBP"));
    assertThat(a.min(b)).isEqualTo(b);
    assertThat(a.max(b)).isEqualTo(a);
    assertThat(a.negative().plus(a).isZero()).isTrue();
  }

  @Test
  void twoCurrenciesNeverMeet() {
    Money pounds = Money.zero("GBP");
    Money euros = Money.zero("EUR");
    assertThat(pounds).isNotEqualTo(euros);
    assertThatThrownBy(() -> pounds.plus(euros)).hasMessageContaining("money.currencies");
    assertThatThrownBy(() -> pounds.compareTo(euros)).hasMessageContaining("money.currencies");
  }

  @Test
  void anAmountFromTheDatabaseEqualsTheSameAmountTyped() {
    assertThat(Money.of(new BigDecimal("7.5000"), "GBP")).isEqualTo(Money.of("7.5", "GBP"));
  }

  @ParameterizedTest
  @CsvSource({
    "0.0375, 20, 0.75",
    "0.125, 1, 0.13",
    "0.1249, 1, 0.12",
    "0, 7, 0.00",
    "2.55, 6, 15.30",
    "0.0050, 1, 0.01"
  })
  void aUnitPriceBecomesMoneyByItsQuantityRoundedHalfUp(String price, int pieces, String total) {
    assertThat(UnitPrice.of(price, "GBP").times(pieces)).isEqualTo(Money.of(total, "GBP"));
  }

  @ParameterizedTest
  @CsvSource({"-0.01, money.amount", "0.12345, money.scale", "free, money.amount"})
  void whatIsNoUnitPriceIsRefused(String price, String code) {
    assertThatThrownBy(() -> UnitPrice.of(price, "GBP")).hasMessageStartingWith(code);
  }
}
