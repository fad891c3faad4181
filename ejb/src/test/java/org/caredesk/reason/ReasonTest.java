package org.caredesk.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonTest {

  @ParameterizedTest
  @CsvSource({
    "Wrong size, WRONG_SIZE",
    "Café closed!, CAFE_CLOSED",
    "3 parcels lost, PARCELS_LOST",
    "Damaged, DAMAGED_2",
    "Other, OTHER_3",
    "!, REASON",
    "日本, REASON",
    "A name that is a good deal longer than any code may be, A_NAME_THAT_IS_A_GOOD_DEAL_LONGER_TH"
  })
  void aCodeIsMadeFromTheNameAndIsFree(String name, String code) {
    assertThat(ReasonPolicy.code(name, Set.of("DAMAGED", "OTHER", "OTHER_2"))).isEqualTo(code);
  }

  @Test
  void withoutAGermanNameTheEnglishOneIsUsed() {
    Reason reason = new Reason(ReasonList.RMA, "WRONG", "Wrong size", " ", 1);
    assertThat(reason.row().name(Locale.GERMAN)).isEqualTo("Wrong size");
    reason.rename("Wrong size", "Falsche Größe");
    assertThat(reason.row().name(Locale.GERMANY)).isEqualTo("Falsche Größe");
    assertThat(reason.row().name(Locale.UK)).isEqualTo("Wrong size");
  }

  @Test
  void aNameIsNeverEmptyNorLongerThanADialogShows() {
    assertThatThrownBy(() -> new Reason(ReasonList.RMA, "X1", " ", "", 1))
        .hasMessageContaining("reason.name");
    assertThatThrownBy(() -> new Reason(ReasonList.RMA, "X1", "x".repeat(81), "", 1))
        .hasMessageContaining("reason.name");
    assertThatThrownBy(() -> new Reason(ReasonList.RMA, "X1", "x", "y".repeat(81), 1))
        .hasMessageContaining("reason.nameGerman");
  }
}
