package org.caredesk.shared;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * One statement for many rows, in one journey to the database: how past facts come in by the
 * thousand. Repositories hand it the connection of their transaction.
 */
public final class SqlBatch {

  private static final int ROWS_PER_JOURNEY = 2000;

  private SqlBatch() {}

  /** Runs the statement once for each row of parameters; instants and nulls are understood. */
  public static void execute(Connection connection, String sql, List<Object[]> rows) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int at = 0; at < rows.size(); at++) {
        bind(statement, rows.get(at));
        statement.addBatch();
        if ((at + 1) % ROWS_PER_JOURNEY == 0) {
          statement.executeBatch();
        }
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("batch of " + rows.size() + " rows: " + e.getMessage(), e);
    }
  }

  /** Runs a statement over whole columns (unnest): each parameter is one array or one value. */
  public static int executeColumns(Connection connection, String sql, Object... columns) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int at = 0; at < columns.length; at++) {
        bindColumn(connection, statement, at + 1, columns[at]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("columns: " + e.getMessage(), e);
    }
  }

  private static void bindColumn(Connection c, PreparedStatement statement, int at, Object column)
      throws SQLException {
    if (column instanceof String[] texts) {
      statement.setArray(at, c.createArrayOf("text", texts));
    } else if (column instanceof Long[] numbers) {
      statement.setArray(at, c.createArrayOf("bigint", numbers));
    } else if (column instanceof BigDecimal[] amounts) {
      statement.setArray(at, c.createArrayOf("numeric", amounts));
    } else {
      statement.setObject(at, plain(column));
    }
  }

  private static void bind(PreparedStatement statement, Object[] row) throws SQLException {
    for (int at = 0; at < row.length; at++) {
      statement.setObject(at + 1, plain(row[at]));
    }
  }

  private static Object plain(Object value) {
    return value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value;
  }
}
