package org.caredesk.local.gateway;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A charge in the ledger.
 *
 * @param kind SALE, AUTHORIZATION or CAPTURE (a further one)
 * @param promised what of the authorization has been taken by any capture
 * @param refunded what is given back, on its way or planned
 */
record Charge(
    String reference,
    String kind,
    String currency,
    BigDecimal authorized,
    BigDecimal captured,
    BigDecimal promised,
    BigDecimal refunded,
    String phase,
    boolean disputed,
    String lastFour,
    Instant createdAt,
    Instant capturedAt,
    Instant settledAt) {
  static final String DEMO = "sim_demo_";

  private static final String SELECT =
      "select c.*, (select coalesce(sum(f.captured), 0) from charge f where f.parent = c.reference)"
          + " + c.captured as promised, (select coalesce(sum(r.amount), 0) from refund r where"
          + " r.charge = c.reference and r.status in ('PLANNED', 'PENDING', 'SUCCEEDED')) as"
          + " refunded from charge c where c.reference = ?";

  /** Locks the charge's row first, so that what is then read of it cannot change. */
  static Optional<Charge> lock(Connection c, String reference) throws SQLException {
    Sql.first(
        c,
        row -> row.getString(1),
        "select reference from charge where reference = ? for update",
        reference);
    return find(c, reference);
  }

  static Optional<Charge> find(Connection c, String reference) throws SQLException {
    return Sql.first(c, Charge::read, SELECT, reference);
  }

  boolean isDemo() {
    return reference.startsWith(DEMO);
  }

  boolean isIn(String... phases) {
    return Set.of(phases).contains(phase);
  }

  private static Charge read(ResultSet row) throws SQLException {
    return new Charge(
        row.getString("reference"),
        row.getString("kind"),
        row.getString("currency"),
        row.getBigDecimal("authorized"),
        row.getBigDecimal("captured"),
        row.getBigDecimal("promised"),
        row.getBigDecimal("refunded"),
        row.getString("phase"),
        row.getBoolean("disputed"),
        row.getString("last_four"),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "captured_at"),
        Sql.instant(row, "settled_at"));
  }
}
