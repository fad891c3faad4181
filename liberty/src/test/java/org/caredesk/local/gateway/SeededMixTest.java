package org.caredesk.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The seeded mix can be predicted, and has the shares that it promises. */
class SeededMixTest {
  private static final Instant FIRST = Instant.parse("2026-11-23T09:00:00Z");
  private static final int MANY = 100_000;

  private final SeededMix mix = new SeededMix(42);

  @Test
  void theSameKeyDrawsTheSameAndAnotherSeedAnother() {
    assertThat(new SeededMix(42).draw("key")).isEqualTo(mix.draw("key"));
    long alike = keys().filter(key -> new SeededMix(43).draw(key).equals(mix.draw(key))).count();
    assertThat(alike).isLessThan(MANY * 3 / 4);
  }

  @Test
  void theSharesAreThoseOfTheProtocol() {
    Map<Behaviour, Long> drawn =
        keys().collect(Collectors.groupingBy(k -> mix.draw(k).behaviour(), Collectors.counting()));
    assertShare(drawn, Behaviour.DECLINE_SOFT, 8);
    assertShare(drawn, Behaviour.DECLINE_HARD, 3);
    assertShare(drawn, Behaviour.EXECUTE_SILENT, 2);
    assertShare(drawn, Behaviour.SKIP_SILENT, 2);
    assertShare(drawn, Behaviour.EXECUTE_LATE, 1);
    assertShare(drawn, Behaviour.NOT_ACCEPTED, 3);
    assertShare(drawn, Behaviour.ACCEPT_FAIL_LATER, 2);
    assertShare(drawn, Behaviour.APPROVE, 79);
  }

  @Test
  void softDeclinesLastOneTwoOrFourDays() {
    assertThat(
            keys()
                .map(mix::draw)
                .filter(draw -> draw.behaviour() == Behaviour.DECLINE_SOFT)
                .map(draw -> draw.lasting().toDays())
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(1L, 2L, 4L);
  }

  @Test
  void aSoftDeclineLastsItsDaysFromTheFirstCall() {
    SeededMix.Draw draw = new SeededMix.Draw(Behaviour.DECLINE_SOFT, Duration.ofDays(2));
    assertThat(draw.at(3, FIRST, FIRST.plus(Duration.ofHours(47))))
        .isEqualTo(Behaviour.DECLINE_SOFT);
    assertThat(draw.at(3, FIRST, FIRST.plus(Duration.ofHours(48)))).isEqualTo(Behaviour.APPROVE);
  }

  @Test
  void aHardDeclineLastsForEverAndEverythingElseHitsTheFirstCallAlone() {
    Instant later = FIRST.plus(Duration.ofDays(30));
    assertThat(new SeededMix.Draw(Behaviour.DECLINE_HARD, Duration.ZERO).at(9, FIRST, later))
        .isEqualTo(Behaviour.DECLINE_HARD);
    SeededMix.Draw silent = new SeededMix.Draw(Behaviour.SKIP_SILENT, Duration.ZERO);
    assertThat(silent.at(1, FIRST, FIRST)).isEqualTo(Behaviour.SKIP_SILENT);
    assertThat(silent.at(2, FIRST, FIRST)).isEqualTo(Behaviour.APPROVE);
  }

  @Test
  void lateOnesAreExecutedBetweenTheFirstAndTheSecondInquiry() {
    assertThat(
            keys()
                .map(mix::draw)
                .filter(draw -> draw.behaviour() == Behaviour.EXECUTE_LATE)
                .map(draw -> draw.lasting().toMinutes()))
        .allSatisfy(minutes -> assertThat(minutes).isBetween(2L, 8L));
  }

  private static Stream<String> keys() {
    return IntStream.range(0, MANY).mapToObj(i -> "key" + i);
  }

  private static void assertShare(Map<Behaviour, Long> drawn, Behaviour behaviour, int percent) {
    assertThat(drawn.get(behaviour).doubleValue() / MANY * 100)
        .as(behaviour.name())
        .isBetween(percent - 0.4, percent + 0.4);
  }
}
