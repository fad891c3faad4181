package org.caredesk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caredesk.local.LocalDatabase;
import org.caredesk.stage.ServerUnderTest;
import org.caredesk.stage.TestStage;
import org.junit.jupiter.api.Test;

/**
 * A shop of one's own: an empty database, no demo. One admin can get in, by a password that only
 * who can read the server's files knows, and everybody else is made by that admin. One story,
 * because a first sign-in happens once.
 */
class FirstAdminIT {

  private static final Pattern IN_THE_LOG = Pattern.compile("the password is in ([^\"]+)\"");

  @Test
  void whoCanReadTheFileOfTheFirstPasswordIsTheFirstAdminAndNobodyElseGetsIn() throws Exception {
    try (ServerUnderTest server =
        ServerUnderTest.on(TestStage.named("first"), "first")
            .with("CAREDESK_CLOCK_MOVABLE", "false")
            .start()) {
      assertThat(ours(server, "select string_agg(login || ' ' || role, ',') from staff_member"))
          .isEqualTo("admin admin");
      assertThat(ours(server, "select count(*) from customer")).isEqualTo("0");
      demoMembersAreStrangers(server);

      Path file = fileNamedInTheLog(server);
      assertThat(Files.getPosixFilePermissions(file))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      String password = Files.readString(file).strip();
      assertRefused(new Visitor(server.url()).signIn("admin", password + "x", ""));
      assertThat(file).as("a wrong password removes nothing").exists();

      Visitor admin = new Visitor(server.url());
      assertIn(admin.signIn("admin", password, ""));
      assertThat(file).doesNotExist();
      theFirstPasswordIsGoodForChangingItAlone(admin);
      noPasswordStandsInTheLog(server, password);
      theApplicationMayNotChangeTheSchema(server);
    }
  }

  private static void demoMembersAreStrangers(ServerUnderTest server) {
    for (String login : new String[] {"agent", "admin", "operator"}) {
      assertRefused(new Visitor(server.url()).signIn(login, login + "-demo", ""));
    }
  }

  private static Path fileNamedInTheLog(ServerUnderTest server) throws IOException {
    Matcher line = IN_THE_LOG.matcher(Files.readString(server.log("messages.log")));
    assertThat(line.find()).as("the log names the file").isTrue();
    return Path.of(line.group(1).replace("\\/", "/")); // as JSON writes it
  }

  private static void theFirstPasswordIsGoodForChangingItAlone(Visitor admin) {
    HttpResponse<String> elsewhere = admin.open("/admin/staff");
    assertThat(elsewhere.statusCode()).isEqualTo(302);
    assertThat(elsewhere.headers().firstValue("Location").orElse("")).contains("/account");
    assertThat(admin.open("/account").statusCode()).isEqualTo(200);
  }

  private static void noPasswordStandsInTheLog(ServerUnderTest server, String password)
      throws IOException {
    assertThat(Files.readString(server.log("messages.log"))).doesNotContain(password);
    assertThat(Files.readString(server.log("console.log"))).doesNotContain(password);
  }

  private static void theApplicationMayNotChangeTheSchema(ServerUnderTest server)
      throws SQLException {
    try (Connection connection = connect(server, LocalDatabase.APPLICATION_ROLE)) {
      assertThat(refusalOf(connection, "create table public.mine (id int)")).contains("permission");
      assertThat(refusalOf(connection, "delete from audit_entry")).contains("permission");
    }
  }

  private static String refusalOf(Connection connection, String sql) {
    try {
      connection.createStatement().execute(sql);
      return "done";
    } catch (SQLException refused) {
      return refused.getMessage();
    }
  }

  private static void assertIn(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(302);
  }

  private static void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("That did not work");
  }

  private static String ours(ServerUnderTest server, String query) throws SQLException {
    try (Connection connection = connect(server, LocalDatabase.OWNER);
        ResultSet found = connection.createStatement().executeQuery(query)) {
      found.next();
      return found.getString(1);
    }
  }

  private static Connection connect(ServerUnderTest server, String role) throws SQLException {
    return DriverManager.getConnection(
        server.stage().applicationUrl(), role, LocalDatabase.PASSWORD);
  }
}
