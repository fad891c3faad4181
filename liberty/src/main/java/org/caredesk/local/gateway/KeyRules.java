package org.caredesk.local.gateway;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * What keys mean: the same key with the same parameters is answered from what came of it, with
 * others it is refused; and the accusations around them.
 */
final class KeyRules {
  private KeyRules() {}

  /** The answer that the key alone decides; empty where the call is to be carried out. */
  static Optional<Answer> judge(Connection c, MoneyRequest request, Instant now)
      throws SQLException {
    Optional<Answer> answer = Optional.empty();
    for (SentKey sent : SentKeys.ofIntention(c, request)) {
      if (sent.key().equals(request.key())) {
        answer = replay(c, request, sent, now);
      } else if (!sent.freesIntention(now)) {
        String detail = "also sent under " + sent.key() + " with result " + sent.result();
        Violations.write(c, Violations.Kind.TWO_KEYS, request, detail, now);
      }
    }
    return answer;
  }

  private static Optional<Answer> replay(
      Connection c, MoneyRequest request, SentKey sent, Instant now) throws SQLException {
    if (!sent.fingerprint().equals(request.fingerprint())) {
      String detail = "first sent as " + sent.fingerprint();
      Violations.write(c, Violations.Kind.KEY_REUSED, request, detail, now);
      return Optional.of(
          Answer.refused(new Refusal(409, "key_reused", "The key was sent with other parameters")));
    }
    if (sent.isSettled() && (sent.told() || sent.isForgotten(now))) {
      String detail = "came to " + sent.result() + (sent.told() ? ", told" : ", long ago");
      Violations.write(c, Violations.Kind.KEY_ANSWERED, request, detail, now);
    }
    if (!sent.isSettled() || sent.isForgotten(now)) {
      return Optional.empty();
    }
    return Optional.of(
        sent.isPlanned() ? inFlight() : Answer.plain(sent.reply(), "replay " + sent.result()));
  }

  /** The answer to a key whose earlier call is still being worked on. */
  static Answer inFlight() {
    return Answer.refused(
        new Refusal(409, "key_in_flight", "An earlier call under this key is not finished"));
  }
}
