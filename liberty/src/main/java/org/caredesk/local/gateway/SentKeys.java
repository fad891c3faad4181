package org.caredesk.local.gateway;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The keys that were sent, in the ledger. */
final class SentKeys {
  private SentKeys() {}

  /** The keys of the request's intention, and its own key even where another intention sent it. */
  static List<SentKey> ofIntention(Connection c, MoneyRequest request) throws SQLException {
    return Sql.list(
        c,
        SentKey::read,
        "select * from sent_key where request_key = ? and kind = ?"
            + " union select * from sent_key where key = ? order by first_at",
        request.requestKey(),
        request.kind(),
        request.key());
  }

  static Optional<SentKey> find(Connection c, String key) throws SQLException {
    return Sql.first(c, SentKey::read, "select * from sent_key where key = ?", key);
  }

  /** Writes what came of a key; one whose lifetime is over begins anew. */
  static void save(Connection c, MoneyRequest request, Done done, Instant tellAt, Instant now)
      throws SQLException {
    Sql.update(
        c,
        "insert into sent_key as k (key, request_key, kind, charge, fingerprint, first_at, result,"
            + " reference, http_status, answer, tell_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " on conflict (key) do update set result = excluded.result, reference ="
            + " excluded.reference, http_status = excluded.http_status, answer = excluded.answer,"
            + " tell_at = excluded.tell_at, told = false, fingerprint = excluded.fingerprint,"
            + " first_at = case when k.first_at + interval '24 hours' <= excluded.first_at"
            + " then excluded.first_at else k.first_at end",
        request.key(),
        request.requestKey(),
        request.kind(),
        request.charge(),
        request.fingerprint(),
        now,
        done.result(),
        done.reference(),
        done.reply() == null ? null : done.reply().status(),
        done.reply() == null ? null : done.reply().body(),
        tellAt);
  }

  /** The merchant was told by an inquiry. */
  static void told(Connection c, String key) throws SQLException {
    Sql.update(c, "update sent_key set told = true where key = ? and not told", key);
  }

  /** Answered without being looked at: neither the same nor another key is wrong afterwards. */
  static void rejected(Connection c, String key) throws SQLException {
    Sql.update(c, "update sent_key set result = 'REJECTED' where key = ? and result is null", key);
  }
}
