package org.caredesk.browser;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caredesk.local.LocalDatabase;
import org.caredesk.stage.GatewayControl;
import org.caredesk.stage.ServerUnderTest;

/**
 * A shop whose every list is long and whose names are as awkward as names get: sixty letters
 * without a gap, from right to left, with pictures in them. It is filled the way a shop is, by the
 * import and by refunds in bulk, all of which the bank declines. It has no demo, so that before it
 * is filled every list is empty.
 */
final class ManyRowsShop {

  static final String PASSWORD = "many rows, one word";
  static final int ROWS = 200;
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Path BASE = Path.of("target/many-rows").toAbsolutePath();
  private static final List<String> FIRST =
      List.of("Wolfeschlegelsteinhausenbergerdorff", "محمد عبد الرحمن", "Zoë 🦊🎈", "Anne-Marie");
  private static final List<String> LAST =
      List.of("Featherstonehaugh-Cholmondeley", "بن سلمان الهاشمي", "O’Brien 👩🏽‍🚀", "שלום כהן");

  private ManyRowsShop() {}

  static ServerUnderTest server() {
    return ServerUnderTest.shared(
        "many",
        server ->
            server
                .with("CAREDESK_ADMIN_PASSWORD", PASSWORD)
                .with("CAREDESK_IMPORT_BASE", BASE.toString())
                .inTheMorning());
  }

  /** Fills it, once. */
  static void fill() throws IOException, SQLException {
    if (one("select count(*) from customer").equals("0")) {
      write(Files.createDirectories(BASE.resolve("shop")));
      new GatewayControl(server().stage())
          .post("charges/load?path=" + BASE.resolve("shop/transactions.csv"), "");
      run("import", "shop");
      run("bulk-refund", "shop/refund_requests.csv");
      colleaguesAndRuns();
    }
  }

  private static void write(Path folder) throws IOException {
    file(
        folder.resolve("customers.csv"),
        "customer_number,first_name,last_name,company,email,phone,address1,address2,city,state,"
            + "postal_code,country,created_at",
        ROWS,
        n ->
            "C%d,%s,%s,%s,%s,+4416329609%02d,%s,,Llanfairpwllgwyngyllgogerychwyrndrobwll,,LL61 5UJ,GB,2026-01-01T10:00:00Z"
                .formatted(
                    n,
                    FIRST.get(n % FIRST.size()),
                    LAST.get(n / 2 % LAST.size()),
                    n % 3 == 0 ? "Rindfleischetikettierungsüberwachungsgesellschaft mbH" : "",
                    "a.very.long.address.of.somebody.who.likes.points" + n + "@example.org",
                    n % 100,
                    n + " Taumatawhakatangihangakoauauotamatea Road"));
    file(
        folder.resolve("products.csv"),
        "sku,name,unit_price,currency",
        1,
        n ->
            "TEA-0123456789-0123456789-0123456789,Tea 🍵 "
                + "without end ".repeat(8)
                + ",20.00,GBP");
    // half of the orders are one customer's
    file(
        folder.resolve("orders.csv"),
        "order_number,customer_number,placed_at,status,currency,shipping_amount,tax_amount,"
            + "discount_amount,total_amount",
        2 * ROWS,
        n ->
            "MANY-2026-0000-%d,C%d,2026-01-02T10:00:00Z,COMPLETE,GBP,0.00,0.00,0.00,2000000.00"
                .formatted(n, n <= ROWS ? n : 1));
    file(
        folder.resolve("order_lines.csv"),
        "order_number,line,sku,name,quantity,unit_price",
        2 * ROWS,
        n ->
            "MANY-2026-0000-%d,1,TEA-0123456789-0123456789-0123456789,Tea 🍵 %s,100000,20.00"
                .formatted(n, "without end ".repeat(8)));
    file(
        folder.resolve("transactions.csv"),
        "transaction_number,order_number,type,status,amount,currency,merchant_account,"
            + "gateway_reference,card_brand,card_bin,card_last_four,card_expiry,occurred_at,"
            + "settled_at",
        2 * ROWS,
        n ->
            "SMANY%1$d,MANY-2026-0000-%1$d,SALE,SUCCEEDED,2000000.00,GBP,simulated,sim_demo_many_%1$d,VISA,422808,0002,10/2028,2026-01-02T10:00:00Z,2026-01-03T21:00:00Z"
                .formatted(n));
    // every second request names a transaction that is not there
    file(
        folder.resolve("refund_requests.csv"),
        "request_number,transaction_number,amount,currency,reason,requested_at",
        2 * ROWS,
        n ->
            "R%d,%s,1234567.89,GBP,RETURNED_GOODS,2026-01-05T10:00:00Z"
                .formatted(n, n <= ROWS ? "SMANY" + n : "MISSING" + n));
  }

  private static void file(Path file, String head, int lines, IntFunction<String> line)
      throws IOException {
    Files.write(
        file,
        Stream.concat(Stream.of(head), IntStream.rangeClosed(1, lines).mapToObj(line)).toList());
  }

  private static void run(String job, String location) throws SQLException {
    change(
        "insert into job_run (id, job, business_date, requested_by, parameters, opened_at) values"
            + " (nextval('job_run_seq'), '%s', current_date, 'admin', '{\"location\":\"%s\"}',"
                .formatted(job, location)
            + " now())");
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                one("select count(*) from job_run where closed_at is null and job = '" + job + "'")
                    .equals("0"));
  }

  private static void colleaguesAndRuns() throws SQLException {
    change(
        """
        insert into staff_member (id, login, display_name, email, role, password_hash, created_at)
          select 9000000 + i, 'a.very.long.login.of.somebody.' || i,
            'Wolfeschlegelsteinhausenbergerdorff بن سلمان 🦊 Featherstone ' || i,
            'a.very.long.address.of.somebody.who.likes.points' || i || '@example.org',
            'agent', 'none', now() from generate_series(1, 200) i;
        insert into sign_in (id, occurred_at, login, outcome, address)
          select 9000000 + i, now() - i * interval '1 minute', repeat('m', 80), 'UNKNOWN_LOGIN',
            '2001:0db8:85a3:0000:0000:8a2e:0370:7334' from generate_series(1, 200) i;
        insert into job_run (id, job, business_date, requested_by, opened_at, closed_at, done)
          select 9000000 + i, 'purge', current_date, 'a.very.long.login.of.somebody',
            now() - i * interval '1 day', now() - i * interval '1 day', 123456789
            from generate_series(1, 200) i;
        insert into history_entry (id, customer_id, occurred_at, kind, actor, note)
          select 9000000 + i, (select id from customer where number = 'C1'),
            now() - i * interval '1 hour', 'NOTE', 'a.very.long.login.of.somebody',
            repeat('Donaudampfschifffahrt', 5) || ' 🦊 قال ' || i from generate_series(1, 200) i
        """);
  }

  /** The first column of the first row. */
  static String one(String query) throws SQLException {
    try (Connection connection = connect();
        ResultSet found = connection.createStatement().executeQuery(query)) {
      return found.next() ? found.getString(1) : null;
    }
  }

  static void change(String sql) throws SQLException {
    try (Connection connection = connect()) {
      connection.createStatement().execute(sql);
    }
  }

  private static Connection connect() throws SQLException {
    return server().stage().database().connect("caredesk_many", LocalDatabase.OWNER);
  }
}
