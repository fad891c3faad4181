package org.caredesk.container.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.caredesk.container.AsSystem;
import org.caredesk.container.ContainerTest;
import org.caredesk.importing.BulkRefundLines;
import org.caredesk.importing.ImportCounts;
import org.caredesk.importing.ImportService;
import org.caredesk.importing.StagedRefund;
import org.caredesk.job.ExecutionResult;
import org.caredesk.job.JobRunService;
import org.caredesk.job.RunTask;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Files come in whole or are refused with a reason, line by line; the same files again change
 * nothing; a run that is killed goes on.
 */
class ImportIT extends ContainerTest {

  @Resource(lookup = "jdbc/caredesk")
  private DataSource database;

  @Inject private AsSystem system;
  @Inject private ImportService imports;
  @Inject private BulkRefundLines refundLines;
  @Inject private JobRunService runs;

  private Shipment shipment;
  private RunTask run;

  @BeforeEach
  void aRunIsOpen() throws Exception {
    shipment = new Shipment();
    system.call(
        () -> {
          long id = runs.open("import", "test", Map.of());
          run = runs.begin(id, false, "test").orElseThrow();
          return null;
        });
  }

  @AfterEach
  void theRunIsClosed() throws Exception {
    system.call(
        () -> {
          imports.clear(run.runId());
          runs.end(run.executionId(), ExecutionResult.COMPLETED);
          return null;
        });
  }

  @Test
  void aGoodFolderComesInWithAllItsMoney() throws Exception {
    ImportCounts counts = load(shipment.write());
    assertThat(counts.total()).isEqualTo(6);
    assertThat(counts.done()).isEqualTo(6);
    assertThat(refused()).isEmpty();
    assertThat(
            one(
                "select o.status || ' ' || o.paid_amount || ' ' || count(l.id) || ' ' ||"
                    + " sum(l.total) from customer_order o join order_line l on l.order_id = o.id"
                    + " where o.number = ? group by o.id",
                shipment.number("O")))
        .isEqualTo("COMPLETE 12.6000 2 9.6000");
    assertThat(
            one(
                "select c.phase || ' ' || c.captured || ' ' || m.last_four from transaction t join"
                    + " charge c on c.id = t.charge_id join payment_method m on m.customer_id ="
                    + " t.customer_id where t.number = ?",
                shipment.number("S")))
        .isEqualTo("SETTLED 12.6000 4242");
    assertThat(
            one(
                "select p.e164 from phone_number p join customer c on c.id = p.customer_id where"
                    + " c.number = ?",
                shipment.number("C")))
        .isEqualTo("+441632960123");
  }

  @Test
  void theSameFolderTwiceChangesNothing() throws Exception {
    Path folder = shipment.write();
    load(folder);
    String before = everything();
    theRunIsClosed();
    RunTask first = run;
    Shipment same = shipment;
    aRunIsOpen();
    shipment = same;
    ImportCounts again = load(folder);
    assertThat(run.runId()).isNotEqualTo(first.runId());
    assertThat(again.known()).isEqualTo(6);
    assertThat(again.done() + again.refused()).isZero();
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aKnownNumberWithOtherContentIsADuplicate() throws Exception {
    load(shipment.write());
    theRunIsClosed();
    Shipment same = shipment;
    aRunIsOpen();
    shipment = same;
    shipment.change("customers", "Zoë", "Zoe").change("products", "4.50", "4.60");
    shipment.change("order_lines", ",Mug,2", ",Cup,2");
    shipment.change("transactions", "12/2030", "11/2030");
    load(shipment.write());
    assertThat(refused())
        .containsExactlyInAnyOrder(
            "customers.csv:2 import.duplicate",
            "products.csv:2 import.duplicate",
            "orders.csv:2 import.duplicate",
            "transactions.csv:2 import.duplicate");
    assertThat(one("select first_name from customer where number = ?", shipment.number("C")))
        .isEqualTo("Zoë");
  }

  @Test
  void aNumberTwiceInAFileIsADuplicateTheSecondTime() throws Exception {
    shipment.add("customers", shipment.customer("C"));
    load(shipment.write());
    assertThat(refused()).containsExactly("customers.csv:3 import.duplicate");
  }

  @Test
  void anOrderWithARefusedLineIsRefusedAsAWholeAndItsMoneyToo() throws Exception {
    shipment.change("order_lines", ",Mug,3,0.2", ",Mug,3,0.00002");
    load(shipment.write());
    assertThat(refused())
        .containsExactlyInAnyOrder(
            "order_lines.csv:3 money.scale",
            "orders.csv:2 import.lineRefused",
            "transactions.csv:2 import.orderRefused");
    assertThat(one("select count(*) from customer_order where number = ?", shipment.number("O")))
        .isEqualTo("0");
  }

  @Test
  void aTotalThatIsNotTheSumIsRefused() throws Exception {
    shipment.change("orders", "12.60", "12.61");
    load(shipment.write());
    assertThat(refused()).contains("orders.csv:2 import.total");
    assertThat(args("import.total")).isEqualTo("[\"12.61\",\"12.6\"]");
  }

  @Test
  void everyReasonIsNamed() throws Exception {
    shipment
        .add("orders", shipment.order("O2", "NOBODY", "3.45"))
        .add("order_lines", shipment.line("O2", 1, "1", "0.45"));
    shipment.add("orders", shipment.order("O3", "C", "3.00"));
    shipment.add("orders", shipment.order("O4", "C", "3.90"));
    shipment.add("order_lines", shipment.line("O4", 1, "1", "0.45"));
    shipment.add("order_lines", shipment.line("O4", 1, "1", "0.45"));
    shipment.add("orders", shipment.order("O5", "C", "3.001"));
    shipment.add("order_lines", shipment.line("NONE", 1, "1", "0.45"));
    shipment.add("transactions", shipment.sale("S2", "NONE", "1.00"));
    shipment.add(
        "transactions", shipment.sale("S3", "O", "1.00").replace(",simulated,", ",elsewhere,"));
    shipment.add("transactions", shipment.sale("S4", "O", "1.00").replace(",GBP,", ",EUR,"));
    shipment.add(
        "transactions",
        shipment
            .sale("S5", "O", "1.00")
            .replace("ref-" + shipment.number("S5"), "ref-" + shipment.number("S")));
    shipment.add(
        "transactions",
        shipment.sale("S6", "O", "1.00").replace("ref-" + shipment.number("S6"), ""));
    shipment.add(
        "transactions",
        shipment.sale("R1", "O", "13.00").replace("SALE", "REFUND") + shipment.number("S"));
    shipment.add(
        "transactions", shipment.sale("R2", "O", "1.00").replace("SALE", "REFUND") + "S-none");
    shipment.add("transactions", shipment.sale("S7", "O", "twelve"));
    shipment.add("customers", shipment.customer("C2").replace("zoe@example.org", "zoe@nowhere"));
    shipment.add("customers", shipment.customer("C3").replace(",GB,", ",XX,"));
    shipment.add("customers", "only,three,fields");
    shipment.add("customers", "\"open,quote");
    load(shipment.write());
    assertThat(refused())
        .containsExactlyInAnyOrder(
            "orders.csv:3 import.unknownCustomer",
            "orders.csv:4 import.noLines",
            "orders.csv:5 import.duplicateLine",
            "orders.csv:6 money.scale",
            "order_lines.csv:7 import.unknownOrder",
            "transactions.csv:3 import.unknownOrder",
            "transactions.csv:4 import.unknownAccount",
            "transactions.csv:5 import.currency",
            "transactions.csv:6 import.duplicateReference",
            "transactions.csv:7 import.noReference",
            "transactions.csv:8 import.refundOver",
            "transactions.csv:9 import.unknownParent",
            "transactions.csv:10 money.amount",
            "customers.csv:3 customer.email",
            "customers.csv:4 customer.country",
            "customers.csv:5 import.columns",
            "customers.csv:6 import.malformed");
    assertThat(one("select raw from refused_line where run_id = ? and code = 'import.malformed'"))
        .isEqualTo("\"open,quote");
    assertThat(one("select count(*) from transaction t where t.number = ?", shipment.number("S")))
        .isEqualTo("1");
  }

  @Test
  void wrongEncodingIsRefusedByLine() throws Exception {
    load(shipment.writeAs("customers", "", shipment.latin1("customers")));
    assertThat(refused())
        .contains("customers.csv:2 import.encoding", "orders.csv:2 import.unknownCustomer");
  }

  @Test
  void aFileThatBreaksOffIsRefusedWhole() throws Exception {
    load(shipment.writeAs("order_lines", ".gz", shipment.halfOfTheGzip("order_lines")));
    assertThat(refused())
        .anyMatch(line -> line.matches("order_lines.csv.gz:\\d+ import.brokenOff"))
        .contains("orders.csv:2 import.fileBroken", "transactions.csv:2 import.orderRefused");
  }

  @Test
  void missingColumnsAndStrangeFilesAreTold() throws Exception {
    shipment.change("products", "unit_price", "price");
    load(shipment.writeAs("order_lines", ".old.csv", new byte[0]));
    assertThat(refused())
        .contains("products.csv:1 import.header", "order_lines.csv.old.csv:0 import.unknownFile");
  }

  @Test
  void aRunThatIsStoppedAnywhereGoesOnWithNothingTwice() throws Exception {
    Path folder = shipment.write();
    system.call(() -> imports.parse(run.runId(), folder.toString(), counts -> false));
    system.call(() -> imports.parse(run.runId(), folder.toString(), counts -> true));
    system.call(() -> imports.check(run.runId()));
    ImportCounts stopped = system.call(() -> imports.load(run.runId(), counts -> false));
    assertThat(stopped.done()).isEqualTo(1);
    system.call(() -> imports.check(run.runId()));
    ImportCounts all = system.call(() -> imports.load(run.runId(), counts -> true));
    assertThat(all.done()).isEqualTo(6);
    assertThat(refused()).isEmpty();
  }

  @Test
  void aPlaceOutsideOrEmptyIsRefused() {
    Path nothing = shipment.write().resolve("nothing");
    assertThatThrownBy(() -> load(nothing))
        .isInstanceOfSatisfying(
            BusinessException.class, e -> assertThat(e.code()).isEqualTo("import.notFound"));
    assertThatThrownBy(() -> load(Path.of("/etc")))
        .isInstanceOfSatisfying(
            BusinessException.class, e -> assertThat(e.code()).isEqualTo("import.outside"));
  }

  @Test
  void theLinesOfABulkRefundAreStagedCheckedAndSharedOut() throws Exception {
    Path folder = shipment.write();
    String request = "," + shipment.number("S") + ",1.00,GBP,RETURNED_GOODS,2026-03-01T00:00:00Z\n";
    java.nio.file.Files.writeString(
        folder.resolve("recall.csv"),
        "request_number,transaction_number,amount,currency,reason,requested_at\n"
            + "R1"
            + request
            + "R2"
            + request
            + "R1"
            + request
            + "R4"
            + request.replace("1.00", "0.00"));
    String file = folder.resolve("recall.csv").toString();
    ImportCounts counts = system.call(() -> refundLines.parse(run.runId(), file, c -> true));
    assertThat(counts.total()).isEqualTo(4);
    assertThat(refused())
        .containsExactlyInAnyOrder("recall.csv:4 import.duplicate", "recall.csv:5 money.amount");
    List<StagedRefund> waiting = system.call(() -> refundLines.next(run.runId(), 0, 10, 1, 0));
    assertThat(waiting).extracting(StagedRefund::requestNumber).containsExactly("R1", "R2");
    assertThat(waiting.get(0).amount()).isEqualTo(Money.of("1.00", "GBP"));
  }

  private ImportCounts load(Path folder) throws Exception {
    return system.call(
        () -> {
          imports.parse(run.runId(), folder.toString(), counts -> true);
          imports.check(run.runId());
          return imports.load(run.runId(), counts -> true);
        });
  }

  private List<String> refused() throws SQLException {
    return all(
        "select file || ':' || line || ' ' || code from refused_line where run_id = ?",
        run.runId());
  }

  private String args(String code) throws SQLException {
    return all(
            "select args from refused_line where run_id = ? and code = '" + code + "'", run.runId())
        .get(0);
  }

  private String one(String sql) throws SQLException {
    return all(sql, run.runId()).get(0);
  }

  private String one(String sql, String value) throws SQLException {
    return all(sql, value).get(0);
  }

  private String everything() throws SQLException {
    return all(
            "select concat_ws(' ', (select count(*) from customer), (select count(*) from"
                + " email_address), (select count(*) from product), (select count(*) from"
                + " customer_order), (select sum(version) from customer_order), (select count(*)"
                + " from order_line), (select count(*) from charge), (select sum(version) from"
                + " charge), (select count(*) from transaction), (select count(*) from"
                + " payment_method), (select count(*) from history_entry), ?)",
            "")
        .get(0);
  }

  private List<String> all(String sql, Object value) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, value);
      List<String> values = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          values.add(rows.getString(1));
        }
      }
      return values;
    }
  }
}
