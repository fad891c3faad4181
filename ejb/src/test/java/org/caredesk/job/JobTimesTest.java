package org.caredesk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobTimesTest {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @ParameterizedTest(name = "{0} at {2} in {1}: after {3} comes {4}")
  @CsvSource({
    // an ordinary day, before, at and after the time
    "ordinary, Europe/London, 04:30, 2026-11-23T04:29:59Z, 2026-11-23T04:30:00Z",
    "ordinary, Europe/London, 04:30, 2026-11-23T04:30:00Z, 2026-11-24T04:30:00Z",
    "ordinary, Europe/London, 04:30, 2026-11-23T09:00:00Z, 2026-11-24T04:30:00Z",
    "summer, Europe/London, 04:30, 2026-06-30T12:00:00Z, 2026-07-01T03:30:00Z",
    "year's end, Europe/London, 00:00, 2026-12-31T12:00:00Z, 2027-01-01T00:00:00Z",
    "leap day, Europe/London, 04:30, 2028-02-28T12:00:00Z, 2028-02-29T04:30:00Z",
    // the clocks skip 01:00 to 02:00 in London on 29 March 2026
    "gap, Europe/London, 01:30, 2026-03-28T12:00:00Z, 2026-03-29T01:00:00Z",
    "gap, Europe/London, 01:30, 2026-03-29T01:00:00Z, 2026-03-30T00:30:00Z",
    "gap's start, Europe/London, 01:00, 2026-03-28T12:00:00Z, 2026-03-29T01:00:00Z",
    "gap's end, Europe/London, 02:00, 2026-03-28T12:00:00Z, 2026-03-29T01:00:00Z",
    "after the gap, Europe/London, 04:30, 2026-03-28T12:00:00Z, 2026-03-29T03:30:00Z",
    // 01:00 to 02:00 comes twice in London on 25 October 2026
    "twice, Europe/London, 01:30, 2026-10-24T12:00:00Z, 2026-10-25T00:30:00Z",
    "twice, Europe/London, 01:30, 2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z",
    "twice, Europe/London, 01:30, 2026-10-25T01:10:00Z, 2026-10-26T01:30:00Z",
    "after it, Europe/London, 04:30, 2026-10-24T12:00:00Z, 2026-10-25T04:30:00Z",
    // New York: 2026-03-08 skips 02:00 to 03:00, 2026-11-01 repeats 01:00 to 02:00
    "gap, America/New_York, 02:15, 2026-03-07T20:00:00Z, 2026-03-08T07:00:00Z",
    "gap, America/New_York, 02:15, 2026-03-08T07:00:00Z, 2026-03-09T06:15:00Z",
    "twice, America/New_York, 01:15, 2026-10-31T20:00:00Z, 2026-11-01T05:15:00Z",
    "twice, America/New_York, 01:15, 2026-11-01T05:15:00Z, 2026-11-02T06:15:00Z",
    // a zone that skipped a whole day
    "day skipped, Pacific/Apia, 04:30, 2011-12-29T15:00:00Z, 2011-12-30T10:00:00Z",
  })
  void a_daily_job_is_due_once_on_each_date(
      String when, ZoneId zone, LocalTime time, Instant now, Instant due) {
    assertThat(JobTimes.next(Timing.daily(time), null, now, zone)).as(when).contains(due);
  }

  @ParameterizedTest(name = "at {0} in {1}: again at {2}")
  @CsvSource({
    "2026-11-23T04:31:00Z, Europe/London, 2026-11-23T05:01:00Z",
    "2026-11-23T23:29:59Z, Europe/London, 2026-11-23T23:59:59Z",
    "2026-11-23T23:30:00Z, Europe/London,",
    "2026-06-23T22:45:00Z, Europe/London,",
    "2026-11-23T23:45:00Z, America/New_York, 2026-11-24T00:15:00Z",
  })
  void what_is_left_of_a_day_is_tried_again_on_that_day(Instant now, ZoneId zone, Instant again) {
    assertThat(JobTimes.againToday(now, zone)).isEqualTo(Optional.ofNullable(again));
  }

  @Test
  void days_missed_are_made_up_for_by_one_run() {
    Instant last = Instant.parse("2026-11-20T04:30:00Z");
    Instant now = Instant.parse("2026-11-23T09:00:00Z");

    assertThat(JobTimes.next(Timing.daily(LocalTime.of(4, 30)), last, now, LONDON))
        .contains(Instant.parse("2026-11-24T04:30:00Z"));
  }

  @ParameterizedTest(name = "{0} in {1}: after {2} comes {3}")
  @CsvSource(
      delimiter = ';',
      value = {
        "0 3 * * 0; Europe/London; 2026-11-23T09:00:00Z; 2026-11-29T03:00:00Z",
        "0 3 * * 0; Europe/London; 2026-11-29T03:00:00Z; 2026-12-06T03:00:00Z",
        "30 1 * * *; Europe/London; 2026-03-28T12:00:00Z; 2026-03-29T01:00:00Z",
        "30 1 * * *; Europe/London; 2026-10-25T00:30:00Z; 2026-10-26T01:30:00Z",
        "*/15 * * * *; Europe/London; 2026-03-29T00:46:00Z; 2026-03-29T01:00:00Z",
        "*/15 * * * *; Europe/London; 2026-03-29T01:00:00Z; 2026-03-29T01:15:00Z",
        "*/15 * * * *; Europe/London; 2026-10-25T00:45:00Z; 2026-10-25T02:00:00Z",
        "0 2 * * *; America/New_York; 2026-03-08T01:00:00Z; 2026-03-08T07:00:00Z",
        "0 0 29 2 *; Europe/London; 2026-11-23T09:00:00Z; 2028-02-29T00:00:00Z",
      })
  void a_cron_expression_means_the_merchants_local_time(
      String cron, ZoneId zone, Instant now, Instant due) {
    assertThat(JobTimes.next(Timing.cron(cron), null, now, zone)).contains(due);
  }

  @ParameterizedTest(name = "every {0} s, last {1}, now {2}: {3}")
  @CsvSource({
    "15, 2026-11-23T09:00:00Z, 2026-11-23T09:00:03Z, 2026-11-23T09:00:15Z",
    "15, 2026-11-23T09:00:00Z, 2026-11-23T09:00:15Z, 2026-11-23T09:00:30Z",
    "15, 2026-11-20T09:00:00Z, 2026-11-23T09:00:15Z, 2026-11-23T09:00:30Z",
    "3600, , 2026-11-23T09:00:00Z, 2026-11-23T10:00:00Z",
  })
  void every_so_many_seconds_keeps_its_beat_and_never_piles_up(
      int seconds, Instant last, Instant now, Instant due) {
    assertThat(JobTimes.next(Timing.every(seconds), last, now, LONDON)).contains(due);
  }

  @Test
  void a_job_on_demand_is_never_due() {
    assertThat(JobTimes.next(Timing.onDemand(), null, Instant.EPOCH, LONDON)).isEmpty();
  }

  @Test
  void a_timing_is_one_of_three_or_none() {
    assertThatThrownBy(() -> new Timing(LocalTime.NOON, "0 3 * * 0", null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Timing.every(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_year_of_nights_in_two_zones_has_one_run_for_every_date() {
    for (ZoneId zone : List.of(LONDON, NEW_YORK)) {
      for (LocalTime time : List.of(LocalTime.MIDNIGHT, LocalTime.of(1, 30), LocalTime.of(2, 30))) {
        List<Instant> runs = runsOf(zone, time);
        assertThat(runs.stream().map(run -> LocalDateTime.ofInstant(run, zone).toLocalDate()))
            .as("%s %s", zone, time)
            .hasSize(365)
            .doesNotHaveDuplicates();
      }
    }
  }

  private static List<Instant> runsOf(ZoneId zone, LocalTime time) {
    Instant now = LocalDateTime.of(2025, 12, 31, 12, 0).atZone(zone).toInstant();
    Instant end = LocalDateTime.of(2026, 12, 31, 12, 0).atZone(zone).toInstant();
    List<Instant> runs = new ArrayList<>();
    while (true) {
      now = JobTimes.next(Timing.daily(time), now, now, zone).orElseThrow();
      if (now.isAfter(end)) {
        return runs;
      }
      runs.add(now);
    }
  }
}
