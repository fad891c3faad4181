package org.caredesk.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A real PostgreSQL of our own on the loopback address. It has the two roles of every installation
 * from the first day: the owner migrates, the application may not change the schema. The simulated
 * gateway's ledger stands in a database of its own, so that neither side can touch the other's.
 */
public final class LocalDatabase implements AutoCloseable {
  /** Owns the simulated gateway's ledger. */
  public static final String GATEWAY = "simulated_gateway";

  /** Owns the application's schema; migrations only. */
  public static final String OWNER = "caredesk_owner";

  /** What the application signs in as. */
  public static final String APPLICATION_ROLE = "caredesk_app";

  /** All local roles share it: the server listens on the loopback address alone and trusts it. */
  public static final String PASSWORD = "local";

  /** Held, so that its level stays: the server's own chatter is of no use to anyone here. */
  private static final Logger CHATTER = Logger.getLogger("io.zonky.test.db.postgres.embedded");

  private final EmbeddedPostgres postgres;

  private LocalDatabase(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /**
   * Starts the server and makes the roles where they are missing.
   *
   * @param data the folder that keeps the data between runs
   * @param port where to listen; 0 takes a free one
   */
  public static LocalDatabase start(Path data, int port) {
    CHATTER.setLevel(Level.WARNING);
    try {
      Files.createDirectories(data.toAbsolutePath().getParent());
      LocalDatabase database =
          new LocalDatabase(
              EmbeddedPostgres.builder()
                  .setDataDirectory(data.toAbsolutePath().normalize())
                  .setCleanDataDirectory(false)
                  .setRegisterShutdownHook(false)
                  .setPort(port > 0 ? port : LocalPorts.free())
                  .setPGStartupWait(Duration.ofSeconds(60))
                  .setServerConfig("max_connections", "300")
                  .setServerConfig("shared_buffers", "256MB")
                  .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                  .setServerConfig("timezone", "UTC")
                  .setServerConfig("listen_addresses", "127.0.0.1")
                  .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                  .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                  .start());
      database.prepare();
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException("the embedded PostgreSQL did not start", e);
    }
  }

  /** Where it listens. */
  public int port() {
    return postgres.getPort();
  }

  /** The JDBC address of one of its databases. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
  }

  /** A connection to a database as one of the roles; the caller closes it. */
  public Connection connect(String database, String role) throws SQLException {
    return DriverManager.getConnection(url(database), role, PASSWORD);
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the embedded PostgreSQL did not stop", e);
    }
  }

  /**
   * Makes a database where it is missing; strangers may not connect to it.
   *
   * @param name the database
   * @param owner the role that may make tables in it
   * @param guest a role that may connect, and read and write what the owner lets it
   */
  public void create(String name, String owner, String guest) {
    try (Connection connection = connect("postgres", "postgres");
        Statement statement = connection.createStatement()) {
      if (isMissing(statement, "select 1 from pg_database where datname = '" + name + "'")) {
        statement.execute(
            "create database %s owner %s template template0 encoding 'UTF8'"
                .formatted(name, owner));
        statement.execute("revoke all on database " + name + " from public");
        statement.execute("grant connect, temporary on database " + name + " to " + guest);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database could not be made: " + name, e);
    }
  }

  private void prepare() {
    try (Connection connection = connect("postgres", "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("create extension if not exists pg_stat_statements");
      for (String role : new String[] {OWNER, APPLICATION_ROLE, GATEWAY}) {
        if (isMissing(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
          statement.execute("create role " + role + " login password '" + PASSWORD + "'");
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the roles could not be made", e);
    }
  }

  private static boolean isMissing(Statement statement, String query) throws SQLException {
    try (ResultSet found = statement.executeQuery(query)) {
      return !found.next();
    }
  }
}
