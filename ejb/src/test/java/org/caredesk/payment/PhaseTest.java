package org.caredesk.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.caredesk.shared.BusinessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which phase may follow which, over all pairs, in the table and by the charge's own verbs. */
class PhaseTest {

  private static final Set<String> ALLOWED =
      Set.of(
          "NEW>AUTHORIZED",
          "NEW>CAPTURED",
          "NEW>DECLINED",
          "AUTHORIZED>CAPTURED",
          "AUTHORIZED>VOIDED",
          "AUTHORIZED>EXPIRED",
          "CAPTURED>SETTLING",
          "CAPTURED>SETTLED",
          "CAPTURED>VOIDED",
          "SETTLING>SETTLED",
          "SETTLING>VOIDED",
          "DECLINED>AUTHORIZED",
          "DECLINED>CAPTURED",
          "EXPIRED>CAPTURED");

  static Stream<Arguments> pairs() {
    return Stream.of(Phase.values())
        .flatMap(from -> Stream.of(Phase.values()).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void onlyTheseStepsAreAllowed(Phase from, Phase to) {
    assertThat(from.mayBecome(to)).isEqualTo(ALLOWED.contains(from + ">" + to));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void verbsOfTheChargeObeyTheTable(Phase from, Phase to) {
    if (to == Phase.NEW) {
      return;
    }
    Charge charge = ChargeFixture.chargeIn(from);
    if (from.mayBecome(to)) {
      verb(to).accept(charge);
      assertThat(charge.phase()).isEqualTo(to);
    } else {
      assertThatThrownBy(() -> verb(to).accept(charge))
          .isInstanceOfSatisfying(
              BusinessException.class,
              refusal -> assertThat(refusal.code()).isEqualTo("charge.phase"));
      assertThat(charge.phase()).isEqualTo(from);
    }
  }

  @Test
  void settledIsAskedForNoMore() {
    assertThat(ChargeFixture.capturedCharge("5.00").nextSyncAt()).isEqualTo(ChargeFixture.CUT_OFF);
    assertThat(ChargeFixture.settledCharge("5.00").nextSyncAt()).isNull();
  }

  private static Consumer<Charge> verb(Phase to) {
    return switch (to) {
      case NEW -> throw new IllegalArgumentException("nothing becomes new");
      case AUTHORIZED -> c -> c.authorized(ChargeFixture.gbp("100.00"), ChargeFixture.CUT_OFF);
      case CAPTURED ->
          c -> c.captured(ChargeFixture.gbp("100.00"), ChargeFixture.TAKEN, ChargeFixture.CUT_OFF);
      case SETTLING -> c -> c.settling(ChargeFixture.CUT_OFF);
      case SETTLED -> c -> c.settled(ChargeFixture.SETTLED);
      case VOIDED -> Charge::voided;
      case DECLINED -> Charge::declined;
      case EXPIRED -> Charge::expired;
    };
  }
}
