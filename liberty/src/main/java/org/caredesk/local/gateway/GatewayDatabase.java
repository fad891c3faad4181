package org.caredesk.local.gateway;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.postgresql.ds.PGSimpleDataSource;

/** The gateway's own database: short transactions over a handful of kept connections. */
final class GatewayDatabase implements AutoCloseable {
  /** Work inside one transaction. */
  interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  private static final int CONNECTIONS = 12;

  private final PGSimpleDataSource source = new PGSimpleDataSource();
  private final ConcurrentLinkedQueue<Connection> idle = new ConcurrentLinkedQueue<>();
  private final Semaphore free = new Semaphore(CONNECTIONS, true);

  GatewayDatabase(String jdbcUrl, String user, String password) {
    source.setURL(jdbcUrl);
    source.setUser(user);
    source.setPassword(password);
    source.setApplicationName("simulated-gateway");
    // the ledger must outlive a killed process, not a torn-out plug
    source.setOptions("-c synchronous_commit=off");
  }

  <T> T transaction(Work<T> work) {
    free.acquireUninterruptibly();
    Connection connection = null;
    try {
      connection = take();
      T result = work.in(connection);
      connection.commit();
      idle.add(connection);
      return result;
    } catch (SQLException e) {
      discard(connection);
      throw new LedgerFailure(e);
    } catch (RuntimeException e) {
      undo(connection);
      throw e;
    } finally {
      free.release();
    }
  }

  private Connection take() throws SQLException {
    Connection kept = idle.poll();
    if (kept != null) {
      return kept;
    }
    Connection fresh = source.getConnection();
    fresh.setAutoCommit(false);
    return fresh;
  }

  private void undo(Connection connection) {
    try {
      connection.rollback();
      idle.add(connection);
    } catch (SQLException e) {
      discard(connection);
    }
  }

  private static void discard(Connection connection) {
    if (connection != null) {
      try (connection) {
        connection.rollback();
      } catch (SQLException e) {
        // the connection is thrown away in any case
      }
    }
  }

  @Override
  public void close() {
    for (Connection c = idle.poll(); c != null; c = idle.poll()) {
      discard(c);
    }
  }

  /** The ledger could not be read or written; the merchant gets a 500. */
  static final class LedgerFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LedgerFailure(SQLException cause) {
      super(cause);
    }
  }
}
