package org.caredesk.fault;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caredesk.local.LocalServices;

/** A small shop for servers to die in: its files, its two ledgers, and the gateway's controls. */
final class FaultShop {
  static final int REFUNDS = 300;
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final LocalServices stage;
  private final Path base;

  FaultShop(LocalServices stage, Path base) {
    this.stage = stage;
    this.base = base;
  }

  /** Writes the files of a shop with settled sales, and tells the gateway of them. */
  void write() throws IOException {
    Path folder = Files.createDirectories(base.resolve("shop"));
    file(
        folder.resolve("customers.csv"),
        "customer_number,first_name,last_name,company,email,phone,address1,address2,city,state,"
            + "postal_code,country,created_at",
        1,
        "C%1$d,Kira,Killed,,kira@example.org,+441632960905,1 High Street,,London,,E1 6AN,GB,"
            + "2026-01-01T10:00:00Z");
    file(folder.resolve("products.csv"), "sku,name,unit_price,currency", 1, "TEA,Tea,20.00,GBP");
    file(
        folder.resolve("orders.csv"),
        "order_number,customer_number,placed_at,status,currency,shipping_amount,tax_amount,"
            + "discount_amount,total_amount",
        REFUNDS,
        "F%1$d,C1,2026-01-02T10:00:00Z,COMPLETE,GBP,0.00,0.00,0.00,20.00");
    file(
        folder.resolve("order_lines.csv"),
        "order_number,line,sku,name,quantity,unit_price",
        REFUNDS,
        "F%1$d,1,TEA,Tea,1,20.00");
    file(
        folder.resolve("transactions.csv"),
        "transaction_number,order_number,type,status,amount,currency,merchant_account,"
            + "gateway_reference,card_brand,card_bin,card_last_four,card_expiry,occurred_at,"
            + "settled_at",
        REFUNDS,
        "SF%1$d,F%1$d,SALE,SUCCEEDED,20.00,GBP,simulated,sim_fault_%1$d,VISA,422808,4242,10/2028,"
            + "2026-01-02T10:00:00Z,2026-01-03T21:00:00Z");
    control("charges/load?path=" + folder.resolve("transactions.csv"), "");
  }

  /** Writes a file that asks for the refunds of these sales. */
  void requests(String file, int first, int last) throws IOException {
    file(
        base.resolve(file),
        "request_number,transaction_number,amount,currency,reason,requested_at",
        first,
        last,
        "F%1$d,SF%1$d,7.50,GBP,RETURNED_GOODS,2026-01-05T10:00:00Z");
  }

  private static void file(Path file, String head, int lines, String line) throws IOException {
    file(file, head, 1, lines, line);
  }

  private static void file(Path file, String head, int first, int last, String line)
      throws IOException {
    Stream<String> lines = IntStream.rangeClosed(first, last).mapToObj(line::formatted);
    Files.write(file, Stream.concat(Stream.of(head), lines).toList());
  }

  /** Puts a run on record as somebody would start it; whichever server lives takes it up. */
  void open(String job, String location) throws SQLException {
    change(
        "insert into job_run (id, job, business_date, requested_by, parameters, opened_at) values"
            + " (nextval('job_run_seq'), '%s', current_date, 'test', '{\"location\":\"%s\"}',"
                .formatted(job, location)
            + " now())");
  }

  void awaitClosed(String job) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                ours("select count(*) from job_run where closed_at is null and job = '" + job + "'")
                    .equals("0"));
  }

  /** Waits until so many more refunds are on record as paid. */
  void awaitRecorded(int more) throws SQLException {
    String paid = "select count(*) from refund where state = 'SUCCEEDED'";
    int before = Integer.parseInt(ours(paid));
    await().atMost(PATIENCE).until(() -> Integer.parseInt(ours(paid)) >= before + more);
  }

  /** Waits until the gateway holds a call in its hands. */
  void awaitHeld() {
    await().atMost(PATIENCE).until(() -> control("held", null).contains("request_key"));
  }

  /** Business time goes on, for every server and the gateway. */
  void pass(Duration time) throws SQLException {
    change("update clock_offset set seconds = seconds + " + time.toSeconds());
    control("clock", "{\"advance\": \"" + time + "\"}");
  }

  /** Posts to the gateway's controls, or reads them when there is no body. */
  String control(String what, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(stage.gateway().url() + "/control/" + what));
    if (body != null) {
      request.POST(HttpRequest.BodyPublishers.ofString(body));
    }
    try {
      HttpResponse<String> answer =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(what + ": " + answer.body());
      }
      return answer.body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  String ours(String query) throws SQLException {
    return first(stage.applicationUrl(), query);
  }

  String gateways(String query) throws SQLException {
    return first(stage.gatewayUrl(), query);
  }

  /** The first two columns of all rows of the gateway's ledger. */
  Map<String, String> allOfTheGateways(String query) throws SQLException {
    return all(stage.gatewayUrl(), query);
  }

  /** The first two columns of all rows of ours. */
  Map<String, String> allOfOurs(String query) throws SQLException {
    return all(stage.applicationUrl(), query);
  }

  private void change(String statement) throws SQLException {
    try (Connection connection = connect(stage.applicationUrl())) {
      connection.createStatement().executeUpdate(statement);
    }
  }

  private static String first(String url, String query) throws SQLException {
    try (Connection connection = connect(url);
        ResultSet rows = connection.createStatement().executeQuery(query)) {
      return rows.next() ? rows.getString(1) : null;
    }
  }

  private static Map<String, String> all(String url, String query) throws SQLException {
    try (Connection connection = connect(url);
        ResultSet rows = connection.createStatement().executeQuery(query)) {
      Map<String, String> found = new TreeMap<>();
      while (rows.next()) {
        found.put(rows.getString(1), rows.getString(2));
      }
      return found;
    }
  }

  private static Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(url, "postgres", "local");
  }
}
