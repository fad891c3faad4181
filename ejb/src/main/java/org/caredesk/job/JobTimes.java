package org.caredesk.job;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * When a job is due next. A local time that the clocks skip is due at the end of the gap, one that
 * comes twice is due the first time only, and however many times were missed, the next one lies
 * ahead: what was missed runs once.
 */
public final class JobTimes {

  private static final CronParser CRON =
      new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

  /** Between two runs on one day. */
  static final Duration PAUSE = Duration.ofMinutes(30);

  private JobTimes() {}

  /**
   * The first due time after now.
   *
   * @param timing how often
   * @param last when it was due before, null: never
   * @param now business time
   * @param zone the merchant's zone, in which times of day are meant
   * @return empty for a job that only runs on demand
   */
  public static Optional<Instant> next(Timing timing, Instant last, Instant now, ZoneId zone) {
    if (timing.everySeconds() != null) {
      return Optional.of(afterSeconds(timing.everySeconds(), last, now));
    }
    if (timing.dailyTime() != null) {
      LocalDateTime today =
          LocalDateTime.ofInstant(now, zone).toLocalDate().atTime(timing.dailyTime());
      return firstAfter(now, zone, today.minusDays(1), local -> local.plusDays(1));
    }
    if (timing.cron() != null) {
      ExecutionTime times = ExecutionTime.forCron(CRON.parse(timing.cron()));
      return firstAfter(now, zone, LocalDateTime.ofInstant(now, zone), local -> next(times, local));
    }
    return Optional.empty();
  }

  /**
   * When a job that left something of its day undone is due again: after a pause, while the day
   * lasts.
   *
   * @param now business time
   * @param zone the merchant's zone, whose date it is
   * @return empty when the pause reaches into the next date, which has a time of its own
   */
  public static Optional<Instant> againToday(Instant now, ZoneId zone) {
    Instant again = now.plus(PAUSE);
    boolean today = LocalDate.ofInstant(again, zone).equals(LocalDate.ofInstant(now, zone));
    return today ? Optional.of(again) : Optional.empty();
  }

  /** The instant of a local time: the end of the gap it falls into, the first if it comes twice. */
  public static Instant instant(LocalDateTime local, ZoneId zone) {
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    if (change != null && change.isGap()) {
      return change.getInstant();
    }
    return local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }

  private static Instant afterSeconds(int seconds, Instant last, Instant now) {
    Instant regular = last == null ? now : last.plusSeconds(seconds);
    return regular.isAfter(now) ? regular : now.plusSeconds(seconds);
  }

  private static Optional<Instant> firstAfter(
      Instant now, ZoneId zone, LocalDateTime from, UnaryOperator<LocalDateTime> step) {
    LocalDateTime local = step.apply(from);
    while (local != null) {
      Instant due = instant(local, zone);
      if (due.isAfter(now)) {
        return Optional.of(due);
      }
      local = step.apply(local);
    }
    return Optional.empty();
  }

  /** The calendar alone, without a zone: the change of the clocks is our own rule, not cron's. */
  private static LocalDateTime next(ExecutionTime times, LocalDateTime local) {
    return times
        .nextExecution(local.atZone(ZoneOffset.UTC))
        .map(next -> next.toLocalDateTime())
        .orElse(null);
  }
}
