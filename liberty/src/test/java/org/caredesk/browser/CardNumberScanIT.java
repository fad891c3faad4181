package org.caredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.caredesk.local.LocalServices;
import org.junit.jupiter.api.Test;

/**
 * A card's number that was typed in order entry is nowhere at our side: not in what the browser
 * sent to the desk nor in the page it got, not in the database, the server's folder or the mails.
 * The same search finds a control number that was planted in a request, a row and a file, and in
 * the mails the last four digits, which may stand there.
 */
class CardNumberScanIT extends BrowserTest {

  private static final String CARD = "4000007394620055";
  private static final String CONTROL = "4000008264913703";

  private final List<String> exchanged = new ArrayList<>();
  private final List<String> toGateway = new ArrayList<>();

  @Test
  void theNumberIsNowhereAndAPlantedOneIsFound() throws Exception {
    page.onRequest(this::sent);
    signInAs("agent");
    EntryPage entry = new EntryPage(page).begin("neverdeclines");
    plantANote();
    entry.begin("neverdeclines").add("mug", "Stoneware mug").ship().newCard(CARD);
    page.getByLabel("Keep this card on file").check();
    exchanged.add(page.content()); // the page as the server wrote it, view state and all
    entry.place();
    assertThat(entry.result()).containsText("paid");
    exchanged.add(page.content());
    Assertions.assertThat(toGateway).anyMatch(body -> has(body, CARD));
    await().atMost(Duration.ofMinutes(2)).until(() -> mails().contains("0055"));

    Assertions.assertThat(exchanged).noneMatch(text -> has(text, CARD));
    Assertions.assertThat(tablesWith(CARD)).isEmpty();
    Assertions.assertThat(filesWith(CARD)).isEmpty();
    Assertions.assertThat(has(mails(), CARD)).isFalse();

    Assertions.assertThat(exchanged).anyMatch(text -> has(text, CONTROL));
    Assertions.assertThat(tablesWith(CONTROL)).contains("public.history_entry");
    Path planted = server().folder().resolve("logs/planted.log");
    Files.writeString(planted, "{\"message\": \"" + CONTROL + "\"}");
    try {
      Assertions.assertThat(filesWith(CONTROL)).contains(planted);
    } finally {
      Files.delete(planted);
    }
  }

  /** What a person writes into a note is theirs; here it shows that the search finds. */
  private void plantANote() {
    page.locator("nav.crumbs a").last().click();
    page.waitForURL(url -> url.contains("/customer/profile"));
    button("+ Note").click();
    page.getByLabel("Note", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
        .fill("Control " + CONTROL);
    button("Save note").click();
    assertThat(page.getByText("Control " + CONTROL)).isVisible();
  }

  private void sent(Request request) {
    String text = request.url() + " " + request.headers() + " " + request.postData();
    if (request.url().startsWith(server().url())) {
      exchanged.add(text);
    } else {
      toGateway.add(text);
    }
  }

  private static boolean has(String text, String number) {
    return text != null
        && (text.contains(number)
            || text.contains(grouped(number))
            || text.contains(grouped(number).replace(" ", "+"))
            || text.contains(grouped(number).replace(" ", "%20"))
            || text.contains(grouped(number).replace(" ", "-")));
  }

  private static String grouped(String number) {
    return number.replaceAll("(\\d{4})(?=\\d)", "$1 ");
  }

  /** Every row of every table, as text. */
  private List<String> tablesWith(String number) throws SQLException {
    List<String> found = new ArrayList<>();
    LocalServices stage = server().stage();
    try (Connection connection =
            stage.database().connect(stage.variables().get("CAREDESK_DB_NAME"), "postgres");
        Statement tables = connection.createStatement();
        ResultSet names =
            tables.executeQuery(
                "select format('%I.%I', table_schema, table_name) from information_schema.tables"
                    + " where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog',"
                    + " 'information_schema')")) {
      while (names.next()) {
        String table = names.getString(1);
        if (isIn(connection, table, number)) {
          found.add(table);
        }
      }
    }
    return found;
  }

  private static boolean isIn(Connection connection, String table, String number)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet hit =
            statement.executeQuery(
                "select 1 from %s t where t::text like '%%%s%%' or t::text like '%%%s%%' limit 1"
                    .formatted(table, number, grouped(number)))) {
      return hit.next();
    }
  }

  /** Every file below the server's folder: logs, sessions on disk, transaction logs, all. */
  private List<Path> filesWith(String number) {
    try (Stream<Path> files = Files.walk(server().folder())) {
      return files.filter(Files::isRegularFile).filter(file -> has(content(file), number)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String content(Path file) {
    try {
      return Files.size(file) > 200_000_000
          ? ""
          : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return ""; // a file that went away while we looked holds nothing
    }
  }

  private String mails() {
    StringBuilder all = new StringBuilder();
    server()
        .stage()
        .mail()
        .received()
        .forEach(
            mail -> {
              try (java.io.ByteArrayOutputStream raw = new java.io.ByteArrayOutputStream()) {
                mail.writeTo(raw);
                all.append(raw.toString(StandardCharsets.UTF_8));
              } catch (IOException | jakarta.mail.MessagingException e) {
                throw new IllegalStateException(e);
              }
            });
    return all.toString();
  }
}
