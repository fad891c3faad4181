package org.caredesk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An amount typed with the wrong sign is refused; it never becomes a hundred times as much. */
class AmountTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|12.50|GBP|12.50",
        "en| 12.5 |GBP|12.50",
        "en|12|GBP|12.00",
        "en|1,284.50|GBP|1284.50",
        "en|1,284|GBP|1284.00",
        "en|1250|JPY|1250",
        "en|12.345|KWD|12.345",
        "de|12,50|EUR|12.50",
        "de|1.284,50|EUR|1284.50",
        "de|12,345|KWD|12.345",
        "de|0,01|EUR|0.01"
      })
  void anAmountInTheMembersOwnSignsIsRead(
      String language, String typed, String currency, String amount) {
    assertThat(AmountText.parse(typed, Locale.forLanguageTag(language), currency))
        .isEqualTo(Money.of(amount, currency));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|12,50|GBP",
        "de|12.50|EUR",
        "en|1,25|GBP",
        "en|1,2845|GBP",
        "en|12,84.50|GBP",
        "en|,50|GBP",
        "en|12.|GBP",
        "en|-5|GBP",
        "en|+5|GBP",
        "en|1e3|GBP",
        "en|12.50 GBP|GBP",
        "en|12.50.1|GBP",
        "en|1,234|KWD",
        "de|1.234|KWD",
        "en|٣|GBP",
        "en|zwölf|GBP"
      })
  void anythingElseIsRefusedWithAnExample(String language, String typed, String currency) {
    assertThatThrownBy(() -> AmountText.parse(typed, Locale.forLanguageTag(language), currency))
        .isInstanceOfSatisfying(
            BusinessException.class, e -> assertThat(e.code()).isEqualTo("amount.written"));
  }

  @ParameterizedTest
  @CsvSource({"12.505,GBP", "12.5,JPY"})
  void moreDecimalsThanTheCurrencyHasAreRefused(String typed, String currency) {
    assertThatThrownBy(() -> AmountText.parse(typed, Locale.ENGLISH, currency))
        .isInstanceOfSatisfying(
            BusinessException.class, e -> assertThat(e.code()).isEqualTo("money.scale"));
  }

  @ParameterizedTest
  @CsvSource({"en,GBP,1284.50", "de,EUR,1284.50", "en,JPY,1250", "de,KWD,12.345"})
  void whatIsPrefilledReadsBackAsItself(String language, String currency, String amount) {
    Locale locale = Locale.forLanguageTag(language);
    Money money = Money.of(amount, currency);
    assertThat(AmountText.parse(AmountText.write(money, locale), locale, currency))
        .isEqualTo(money);
  }
}
