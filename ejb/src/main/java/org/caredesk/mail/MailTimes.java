package org.caredesk.mail;

import java.time.Duration;
import java.time.Instant;

/** When a mail that could not be sent is tried again, and when a person must hear of it. */
final class MailTimes {

  /**
   * Longer than any mail server may keep us waiting, so that no two servers send one mail at once.
   */
  static final Duration LEASE = Duration.ofMinutes(5);

  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration PATIENCE = Duration.ofDays(3);
  private static final int DOUBLINGS = 6;

  private MailTimes() {}

  /** One minute after the first failure, then twice as long each time, an hour at most. */
  static Instant nextTry(int failures, Instant now) {
    int doublings = Math.min(Math.max(failures - 1, 0), DOUBLINGS);
    Duration pause = FIRST.multipliedBy(1L << doublings);
    return now.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
  }

  /** After three days a person must know; the mail is still tried. */
  static boolean isOverdue(Instant createdAt, Instant now) {
    return !now.isBefore(createdAt.plus(PATIENCE));
  }
}
