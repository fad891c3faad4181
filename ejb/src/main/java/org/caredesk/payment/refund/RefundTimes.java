package org.caredesk.payment.refund;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.caredesk.setting.Settings;

/** The pure rules of when a refund is tried and asked about. */
final class RefundTimes {

  /** Unknown for three times 24 hours: a person is told. */
  static final Duration LONG_UNKNOWN = Duration.ofDays(3);

  /** Whatever is not final so long after it was asked for is put before a person. */
  static final Duration OLD = Duration.ofDays(10);

  /** How long a succeeded refund is followed until the gateway calls it settled. */
  static final Duration FOLLOWED = Duration.ofDays(14);

  /** How long after success, and between two looks, the gateway is asked whether it settled. */
  static final Duration BETWEEN_LOOKS = Duration.ofDays(1);

  /** How long a refund that the gateway called unsettled waits before it is looked at again. */
  static final Duration UNSETTLED_LOOK = Duration.ofHours(1);

  private static final Duration QUIET_WITHOUT_KEYS = Duration.ofMinutes(15);

  private RefundTimes() {}

  /** From when on the gateway may be asked: no sender can be on its way any more. */
  static Instant firstInquiry(Instant sendBefore, Settings settings, boolean hasKeys) {
    return sendBefore.plus(settings.gatewayDeadline()).plus(quiet(settings, hasKeys));
  }

  private static Duration quiet(Settings settings, boolean hasKeys) {
    Duration quiet = settings.quiet();
    return hasKeys || quiet.compareTo(QUIET_WITHOUT_KEYS) > 0 ? quiet : QUIET_WITHOUT_KEYS;
  }

  /**
   * When to ask again.
   *
   * @param asked how often it was asked, at least once
   * @param backOff the waits between two inquiries; the last one goes on
   */
  static Instant nextInquiry(int asked, Instant now, List<Duration> backOff) {
    return now.plus(backOff.get(Math.min(asked, backOff.size()) - 1));
  }

  /** Whether "not found" was heard twice, far enough apart to be believed. */
  static boolean heardTwice(Instant firstNotFound, Instant askedAt, Duration gap) {
    return firstNotFound != null && !askedAt.isBefore(firstNotFound.plus(gap));
  }

  /** The day of the next queue attempt: the merchant's date of the failing answer and a day. */
  static LocalDate dueOn(Instant failedAt, ZoneId merchantZone) {
    return LocalDate.ofInstant(failedAt, merchantZone).plusDays(1);
  }

  /** The last day on which the queue will try if every attempt fails. */
  static LocalDate promisedBy(LocalDate dueOn, int queueAttempts) {
    return dueOn == null ? null : dueOn.plusDays(Refund.QUEUE_ATTEMPTS - 1L - queueAttempts);
  }
}
