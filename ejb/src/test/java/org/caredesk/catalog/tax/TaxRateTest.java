package org.caredesk.catalog.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.caredesk.shared.BusinessException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxRateTest {

  @ParameterizedTest
  @CsvSource({"GB, '', 20", "US, CA, 7.25", "US, NY, 8.8750", "NZ, , 0", "DE, '', 100"})
  void aRateOfAPlaceIsKeptAsWritten(String country, String state, BigDecimal percent) {
    TaxRate rate = new TaxRate(new TaxRequest(country, state, percent, true));
    assertThat(rate.terms()).isEqualTo(new TaxTerms(percent, true));
    assertThat(rate.state()).isEqualTo(state == null ? "" : state);
  }

  @ParameterizedTest
  @CsvSource({
    "UK, '', 20, tax.country",
    "gb, '', 20, tax.country",
    "'', '', 20, tax.country",
    "GB, '', -1, tax.percent",
    "GB, '', 100.0001, tax.percent",
    "GB, '', 7.00001, tax.percent",
    "GB, '', , tax.percent",
    "GB, 1234567890123456789012345678901234567890123456789012345678901, 1, tax.state"
  })
  void whatIsNoPlaceOrNoShareIsRefused(
      String country, String state, BigDecimal percent, String refusal) {
    assertThatThrownBy(() -> new TaxRate(new TaxRequest(country, state, percent, true)))
        .isInstanceOfSatisfying(
            BusinessException.class, e -> assertThat(e.code()).isEqualTo(refusal));
  }
}
