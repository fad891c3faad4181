package org.caredesk.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgsTest {

  @Test
  void argumentsComeBackAsTheyWereStored() {
    List<String> args = List.of("12.30 GBP", "Chloé \"CL\" Lefèvre", "", "a\\b\n");
    assertThat(Args.fromText(Args.toText(args))).isEqualTo(args);
  }

  @Test
  void nothingStoredIsNoArguments() {
    assertThat(Args.fromText(null)).isEmpty();
    assertThat(Args.fromText(Args.toText())).isEmpty();
    assertThat(Args.fromText(Args.toText("a", null))).containsExactly("a", "");
  }

  @ParameterizedTest
  @CsvSource({"-1, 10", "0, 0", "0, 201"})
  void noPageIsEverUnlimited(int first, int size) {
    assertThatThrownBy(() -> new PageRequest(first, size, null, false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
