package org.caredesk.payment.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caredesk.payment.refund.RefundFixture.NOW;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a refund is tried again and when the gateway is asked. */
class RefundTimesTest {

  private static final List<Duration> BACK_OFF =
      List.of(
          Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(6));

  @ParameterizedTest
  @CsvSource({"1, PT5M", "2, PT15M", "3, PT1H", "4, PT6H", "5, PT6H", "40, PT6H"})
  @DisplayName("the gateway is asked after 5 and 15 minutes, an hour, then every six hours")
  void theGatewayIsAskedLessAndLess(int asked, Duration wait) {
    assertThat(RefundTimes.nextInquiry(asked, NOW, BACK_OFF)).isEqualTo(NOW.plus(wait));
  }

  @Test
  @DisplayName("not found counts only when heard twice, five minutes apart")
  void notFoundCountsWhenHeardTwice() {
    Duration gap = Duration.ofMinutes(5);
    assertThat(RefundTimes.heardTwice(null, NOW, gap)).isFalse();
    assertThat(RefundTimes.heardTwice(NOW, NOW.plusSeconds(299), gap)).isFalse();
    assertThat(RefundTimes.heardTwice(NOW, NOW.plusSeconds(300), gap)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-11-23T09:00:00Z, Europe/London, 2026-11-24
          2026-11-23T23:59:59Z, Europe/London, 2026-11-24
          2026-07-01T23:30:00Z, Europe/London, 2026-07-03
          2026-11-23T09:00:00Z, Pacific/Auckland, 2026-11-24
          2026-11-23T12:00:00Z, Pacific/Auckland, 2026-11-25
          2026-02-28T12:00:00Z, Europe/London, 2026-03-01
          """)
  @DisplayName("a failure is due on the merchant's date of the answer and a day")
  void aFailureIsDueTheNextDayOfTheMerchant(Instant failed, ZoneId zone, LocalDate due) {
    assertThat(RefundTimes.dueOn(failed, zone)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({"0, 2026-11-26", "1, 2026-11-25", "2, 2026-11-24"})
  @DisplayName("the last try is as many days away as attempts are left")
  void theLastTryIsPromised(int made, LocalDate last) {
    assertThat(RefundTimes.promisedBy(LocalDate.parse("2026-11-24"), made)).isEqualTo(last);
    assertThat(RefundTimes.promisedBy(null, made)).isNull();
  }
}
