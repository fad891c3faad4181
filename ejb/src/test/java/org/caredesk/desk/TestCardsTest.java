package org.caredesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestCardsTest {

  @ParameterizedTest
  @CsvSource({
    "424242,4242,true",
    "40000073,0055,true",
    "411111,1111,true",
    "411111,1112,false",
    "555555,4444,true",
    "422808,4242,false",
    "4242,4242,false",
    ",4242,false"
  })
  void aCardForTryingIsKnownByItsFirstAndLastDigits(String bin, String lastFour, boolean known) {
    assertThat(TestCards.has(bin, lastFour)).isEqualTo(known);
  }
}
