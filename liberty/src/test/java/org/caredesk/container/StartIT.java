package org.caredesk.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The server stands: migrated, with the application's own role in the database. */
class StartIT extends ContainerTest {
  @Resource(lookup = "jdbc/caredesk")
  private DataSource database;

  @Test
  void theSchemaIsMigratedBeforeAnythingElseStarts() throws SQLException {
    assertThat(one("select count(*) from flyway_schema_history where success")).isNotEqualTo("0");
  }

  @Test
  void theApplicationSignsInAsARoleThatOwnsNoTable() throws SQLException {
    assertThat(one("select current_user")).isEqualTo("caredesk_app");
    assertThat(
            one(
                "select count(*) from pg_tables where schemaname = 'public' and tableowner ="
                    + " current_user"))
        .isEqualTo("0");
  }

  private String one(String query) throws SQLException {
    try (Connection connection = database.getConnection();
        ResultSet result = connection.createStatement().executeQuery(query)) {
      result.next();
      return result.getString(1);
    }
  }
}
