package org.caredesk.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneDigitsTest {

  @ParameterizedTest
  @CsvSource({
    "01632 960905,1632960905",
    "+44 (0)1632 960-905,441632960905",
    "0044 1632.960905,441632960905",
    "960905,960905",
  })
  void onlyTheSignificantDigitsCount(String typed, String digits) {
    assertThat(PhoneDigits.of(typed).significant()).isEqualTo(digits);
  }

  @ParameterizedTest
  @ValueSource(strings = {"C1002", "4 candles", "12", "00", "chloe"})
  void notEverythingIsAPhone(String typed) {
    assertThat(PhoneDigits.looksLikeOne(typed)).isFalse();
  }

  @Test
  void theRestrictedSearchTakesWholeNumbersOnly() {
    assertThat(PhoneDigits.of("960905").isWhole()).isFalse();
    assertThat(PhoneDigits.of("01632 960905").isWhole()).isTrue();
  }

  @Test
  void whatIsTypedNeverBecomesSql() {
    SearchSql sql = new SearchSql();
    AnythingTyped typed = new AnythingTyped("x'; drop table customer; --", sql, false, 10);
    assertThat(typed.candidates()).doesNotContain("drop table");
    assertThat(SearchSql.contains("50%_\\")).isEqualTo("%50\\%\\_\\\\%");
  }

  @Test
  void theRestrictedBoxTakesNoPieceOfANameAndNoCardDigits() {
    assertThat(new AnythingTyped("4242", new SearchSql(), true, 10).candidates())
        .doesNotContain("last_four")
        .doesNotContain("phone_number");
    assertThat(new AnythingTyped("chloe lefe", new SearchSql(), true, 10).candidates()).isEmpty();
    assertThat(new AnythingTyped("chloe", new SearchSql(), true, 10).mayBeMistyped()).isFalse();
  }
}
