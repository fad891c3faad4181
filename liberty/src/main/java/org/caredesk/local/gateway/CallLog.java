package org.caredesk.local.gateway;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** Every request that arrived, written on arrival and completed by what became of it. */
final class CallLog {
  private final GatewayDatabase database;
  private final GatewayClock clock;

  CallLog(GatewayDatabase database, GatewayClock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Which call of its intention this is.
   *
   * @param nth from 1
   * @param first when the first arrived, by the gateway's clock
   */
  record Turn(int nth, Instant first) {}

  long arrived(CallKind kind, String charge, String requestKey, String key, Object amount) {
    Instant now = clock.now();
    return database.transaction(
        c ->
            Sql.first(
                    c,
                    row -> row.getLong(1),
                    "insert into call (at, kind, charge, request_key, key, amount)"
                        + " values (?, ?, ?, ?, ?, ?::numeric) returning id",
                    now,
                    kind,
                    charge,
                    requestKey,
                    key,
                    amount)
                .orElseThrow());
  }

  Turn turn(Connection c, MoneyRequest request, Instant now) throws SQLException {
    return Sql.first(
            c,
            row -> {
              Instant first = Sql.instant(row, "first");
              return new Turn(row.getInt("last") + 1, first == null ? now : first);
            },
            "select coalesce(max(nth), 0) as last, min(at) as first from call"
                + " where request_key = ? and kind = ? and nth is not null",
            request.requestKey(),
            request.kind())
        .orElseThrow();
  }

  void done(Connection c, long id, Answer answer) throws SQLException {
    Sql.update(
        c,
        "update call set nth = ?, behaviour = ?, http_status = ?, outcome = ?, executed = ?"
            + " where id = ?",
        answer.nth(),
        answer.behaviour() == null ? null : answer.behaviour().name(),
        answer.reply().status(),
        answer.outcome(),
        answer.executed(),
        id);
  }

  void done(long id, Answer answer) {
    database.transaction(
        c -> {
          done(c, id, answer);
          return null;
        });
  }

  /** The whole answer has left; the merchant is taken to know what it says. */
  void answered(long id, String key) {
    Instant now = clock.now();
    database.transaction(
        c -> {
          String sql =
              "with told as (update sent_key set told = true where key = ? and result is not null)"
                  + " update call set answered_at = ? where id = ?";
          return Sql.update(c, sql, key, now, id);
        });
  }
}
