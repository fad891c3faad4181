package org.caredesk.local.gateway;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/**
 * What happens by itself when its time has come by the gateway's clock: cut-off, settlement,
 * expiry, refunds executed late, failing, succeeding or coming back. Done before anything is read
 * or written, and whenever the clock is moved.
 */
final class Due {
  /** From cut-off to settled. */
  static final Duration SETTLING_TAKES = Duration.ofHours(4);

  private final GatewayDatabase database;
  private final GatewayClock clock;
  private volatile Instant next;

  Due(GatewayDatabase database, GatewayClock clock) {
    this.database = database;
    this.clock = clock;
    reload();
  }

  /** Learns from the ledger when something happens next. */
  synchronized void reload() {
    next =
        database.transaction(
            c ->
                Sql.first(
                        c,
                        row -> Sql.instant(row, "next"),
                        "select least((select min(due_at) from charge),"
                            + " (select min(due_at) from refund)) as next")
                    .orElse(null));
  }

  /** Something was written that happens at this instant. */
  synchronized void note(Instant due) {
    if (next == null || due.isBefore(next)) {
      next = due;
    }
  }

  /** Does whatever is due. */
  void apply() {
    Instant first = next;
    if (first != null && !clock.now().isBefore(first)) {
      sweep();
    }
  }

  private synchronized void sweep() {
    Instant now = clock.now();
    database.transaction(
        c -> {
          while (charges(c, now) > 0) {
            // a charge past cut-off may be past its settlement as well
          }
          return refunds(c, now);
        });
    reload();
  }

  private static int charges(Connection c, Instant now) throws SQLException {
    return Sql.update(
        c,
        "update charge set phase = becomes,"
            + " settled_at = case when becomes = 'SETTLED' then due_at else settled_at end,"
            + " due_at = case when becomes = 'SETTLING' then due_at + interval '4 hours' end,"
            + " becomes = case when becomes = 'SETTLING' then 'SETTLED' end where due_at <= ?",
        now);
  }

  private static int refunds(Connection c, Instant now) throws SQLException {
    return Sql.update(
        c,
        "with moved as (update refund set status = becomes,"
            + " executed_at = coalesce(executed_at, due_at), final_at = due_at, due_at = null,"
            + " becomes = null where due_at <= ? returning key, status)"
            + " update sent_key k set result = case m.status when 'SUCCEEDED' then 'EXECUTED'"
            + " else m.status end from moved m where k.key = m.key",
        now);
  }
}
