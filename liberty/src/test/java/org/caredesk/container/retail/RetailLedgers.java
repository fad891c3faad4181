package org.caredesk.container.retail;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.Driver;

/** Both ledgers side by side, each summed by SQL in its own database. */
@ApplicationScoped
public class RetailLedgers {

  @Resource(lookup = "jdbc/caredesk")
  private DataSource database;

  /** The first column of the first row, from ours. */
  String ours(String query) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return first(connection, query);
    }
  }

  /** The first column of the first row, from the gateway's. */
  String gateways(String query) throws SQLException {
    try (Connection connection = gateway()) {
      return first(connection, query);
    }
  }

  /** The first two columns of every row, from ours. */
  Map<String, String> allOfOurs(String query) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return all(connection, query);
    }
  }

  /** The first two columns of every row, from the gateway's. */
  Map<String, String> allOfTheGateways(String query) throws SQLException {
    try (Connection connection = gateway()) {
      return all(connection, query);
    }
  }

  void change(String statement) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.createStatement().executeUpdate(statement);
    }
  }

  private static Connection gateway() throws SQLException {
    Properties login = new Properties();
    login.put("user", "postgres");
    login.put("password", "local");
    String url = ConfigProvider.getConfig().getValue("caredesk.test.gateway", String.class);
    return new Driver().connect(url, login);
  }

  private static String first(Connection connection, String query) throws SQLException {
    try (ResultSet result = connection.createStatement().executeQuery(query)) {
      return result.next() ? result.getString(1) : null;
    }
  }

  private static Map<String, String> all(Connection connection, String query) throws SQLException {
    try (ResultSet result = connection.createStatement().executeQuery(query)) {
      Map<String, String> rows = new TreeMap<>();
      while (result.next()) {
        rows.put(result.getString(1), result.getString(2));
      }
      return rows;
    }
  }
}
