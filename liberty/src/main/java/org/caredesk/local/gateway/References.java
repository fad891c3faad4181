package org.caredesk.local.gateway;

import java.sql.Connection;
import java.sql.SQLException;

/** Hands out references; they are never used twice, not even after a reset. */
final class References {
  private References() {}

  static String next(Connection c, String prefix) throws SQLException {
    return Sql.first(c, row -> prefix + row.getLong(1), "select nextval('reference_seq')")
        .orElseThrow();
  }
}
