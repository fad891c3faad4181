package org.caredesk.local.gateway;

import java.sql.Connection;
import java.sql.SQLException;

/** Hands out references; they are never used twice, not even after a reset. */
final class References {
  private References() {}

  static String next(Connection c, String prefix) throws SQLException {
    return first(c, "select ? || nextval('reference_seq')", prefix);
  }

  /** The one reference that a statement gives. */
  static String first(Connection c, String sql, Object... parameters) throws SQLException {
    return Sql.first(c, row -> row.getString(1), sql, parameters).orElseThrow();
  }
}
