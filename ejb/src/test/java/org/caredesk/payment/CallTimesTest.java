package org.caredesk.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.caredesk.payment.gateway.Capabilities;
import org.caredesk.payment.gateway.MerchantAccountFacts;
import org.caredesk.setting.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody asks about a call while its sender could still be at it, and then ever more seldom. */
class CallTimesTest {

  private static final Instant NOW = ChargeFixture.TAKEN;
  private static final Settings SETTINGS =
      new Settings(
          List.of("desk@example.org"),
          "desk@example.org",
          "desk@example.org",
          "Shop",
          "http://localhost",
          ZoneId.of("Europe/London"),
          "GBP",
          false,
          false,
          false,
          true,
          Duration.ofSeconds(20),
          Duration.ofSeconds(10),
          Duration.ofMinutes(5),
          Duration.ofMinutes(5),
          List.of(
              Duration.ofMinutes(5),
              Duration.ofMinutes(15),
              Duration.ofHours(1),
              Duration.ofHours(6)),
          Duration.ofMinutes(30),
          Duration.ofHours(12),
          5,
          Duration.ofMinutes(1),
          "Returns, London",
          Duration.ofDays(30));

  @Test
  void aCallLeavesWithinTenSecondsOrNotAtAll() {
    assertThat(CallTimes.sendBefore(SETTINGS, NOW)).isEqualTo(NOW.plusSeconds(10));
  }

  @Test
  void theFirstQuestionWaitsForDeadlineAndQuiet() {
    assertThat(CallTimes.firstInquiry(SETTINGS, account(Duration.ofHours(24)), NOW))
        .isEqualTo(NOW.plusSeconds(20).plus(Duration.ofMinutes(5)));
  }

  @Test
  void withoutKeysAtTheGatewayTheQuietIsThreeTimesAsLong() {
    assertThat(CallTimes.firstInquiry(SETTINGS, account(null), NOW))
        .isEqualTo(NOW.plusSeconds(20).plus(Duration.ofMinutes(15)));
  }

  @ParameterizedTest
  @CsvSource({"0,PT5M", "1,PT5M", "2,PT15M", "3,PT1H", "4,PT6H", "5,PT6H", "40,PT6H"})
  void questionsBecomeEverMoreSeldomAndNeverStop(int asked, Duration pause) {
    assertThat(CallTimes.nextInquiry(SETTINGS, asked, NOW)).isEqualTo(NOW.plus(pause));
  }

  private static MerchantAccountFacts account(Duration keyLifetime) {
    return new MerchantAccountFacts(
        "simulated",
        "simulated",
        ZoneId.of("Europe/London"),
        LocalTime.of(21, 0),
        16,
        1000,
        false,
        new Capabilities(Set.of(), Set.of(), null, true, keyLifetime, true, true));
  }
}
