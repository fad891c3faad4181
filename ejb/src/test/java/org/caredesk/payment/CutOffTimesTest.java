package org.caredesk.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day of a merchant account ends at 21:00 in London, whatever the clocks do. */
class CutOffTimesTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T09:00:00Z,2026-11-23T21:00:00Z",
    "2026-11-23T20:59:59Z,2026-11-23T21:00:00Z",
    "2026-11-23T21:00:00Z,2026-11-24T21:00:00Z",
    // summer time: 21:00 there is 20:00 here
    "2026-07-01T12:00:00Z,2026-07-01T20:00:00Z",
    "2026-10-24T21:00:00Z,2026-10-25T21:00:00Z"
  })
  void theNextCutOffIsTheFirstAfter(String at, String next) {
    assertThat(CutOffTimes.next(Instant.parse(at), ChargeFixture.simulated()))
        .isEqualTo(Instant.parse(next));
  }
}
