package org.caredesk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Locale;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;
import org.caredesk.shared.UnitPrice;
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|12.50|12.5",
        "en|0.0125|0.0125",
        "en|1284|1284",
        "de|12,50|12.5",
        "de|0,125|0.125",
        "de| 7,25 |7.25"
      })
  void aPriceOfOnePieceMayHaveFourDecimals(String language, String typed, String price) {
    Locale locale = Locale.forLanguageTag(language);
    assertThat(AmountText.unitPrice(typed, locale, "GBP")).isEqualTo(UnitPrice.of(price, "GBP"));
    assertThat(AmountText.number(typed, locale)).isEqualByComparingTo(price);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|12,50|amount.written",
        "en|1,284.50|amount.written",
        "de|12.50|amount.written",
        "de|1.284|amount.written",
        "de|0.125|amount.written",
        "en|-1|amount.written",
        "en|1e3|amount.written",
        "en|  |amount.missing",
        "en|0.12345|money.scale"
      })
  void aPriceWithTheWrongSignIsRefused(String language, String typed, String code) {
    assertThatThrownBy(() -> AmountText.unitPrice(typed, Locale.forLanguageTag(language), "GBP"))
        .isInstanceOfSatisfying(
            BusinessException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  @ParameterizedTest
  @CsvSource({"en, '7,25'", "de, 7.25", "en, ''", "en, ten", "en, -1"})
  void whatIsNoNumberInTheMembersSignsIsRefused(String language, String typed) {
    assertThatThrownBy(() -> AmountText.number(typed, Locale.forLanguageTag(language)))
        .hasMessageContaining("number.written");
  }

  @ParameterizedTest
  @CsvSource({"en, 9.5, 9.50", "de, 9.5, '9,50'", "en, 0.0125, 0.0125", "de, 1284, '1284,00'"})
  void aPriceIsWrittenAsItWouldBeTyped(String language, String price, String written) {
    assertThat(AmountText.write(UnitPrice.of(price, "GBP"), Locale.forLanguageTag(language)))
        .isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({"en, 20.0000, 20", "de, 7.2500, '7,25'", "en, 100, 100", "en, 0.0000, 0"})
  void aNumberIsWrittenWithTheDecimalsItNeeds(String language, BigDecimal number, String written) {
    assertThat(AmountText.write(number, Locale.forLanguageTag(language))).isEqualTo(written);
  }
}
