package org.caredesk.local.gateway;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * A key that was sent, and what came of it.
 *
 * @param key the key
 * @param fingerprint what it was sent with
 * @param firstAt when it first arrived
 * @param result what came of it; null: nothing yet
 * @param reference of what was booked; null where nothing was
 * @param reply what a replay says; null without a result
 * @param told whether the merchant had the answer, or was told when it asked
 * @param tellAt before when an inquiry cannot tell; null: always
 */
record SentKey(
    String key,
    String fingerprint,
    Instant firstAt,
    String result,
    String reference,
    Reply reply,
    boolean told,
    Instant tellAt) {
  static final Duration LIFETIME = Duration.ofHours(24);

  private static final Duration SLACK = Duration.ofMinutes(5);
  private static final Set<String> NEGATIVE =
      Set.of(Done.DECLINED, Done.REFUSED, Done.REJECTED, "FAILED", "REVERSED");

  static SentKey read(ResultSet row) throws SQLException {
    String answer = row.getString("answer");
    return new SentKey(
        row.getString("key"),
        row.getString("fingerprint"),
        Sql.instant(row, "first_at"),
        row.getString("result"),
        row.getString("reference"),
        answer == null ? null : new Reply(row.getInt("http_status"), answer),
        row.getBoolean("told"),
        Sql.instant(row, "tell_at"));
  }

  /** Whether it has a result that a second send is answered from. */
  boolean isSettled() {
    return result != null && !result.equals(Done.REJECTED);
  }

  boolean isPlanned() {
    return Done.PLANNED.equals(result);
  }

  boolean isForgotten(Instant now) {
    return !now.isBefore(firstAt.plus(LIFETIME));
  }

  /** Whether the same intention may now be sent under another key. */
  boolean freesIntention(Instant now) {
    if (result == null) {
      return !now.isBefore(firstAt.plus(LIFETIME).minus(SLACK));
    }
    return NEGATIVE.contains(result);
  }
}
