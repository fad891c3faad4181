package org.caredesk.container.importing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.caredesk.container.AsAgent;
import org.caredesk.container.AsSystem;
import org.caredesk.container.ContainerTest;
import org.caredesk.container.fulfillment.Packing;
import org.caredesk.container.fulfillment.Packing.Paid;
import org.caredesk.container.payment.Counter;
import org.caredesk.fulfillment.FulfillmentReader;
import org.caredesk.fulfillment.FulfillmentRow;
import org.caredesk.fulfillment.FulfillmentService;
import org.caredesk.fulfillment.FulfillmentStatus;
import org.caredesk.fulfillment.rma.RmaItemRequest;
import org.caredesk.fulfillment.rma.RmaReceipt;
import org.caredesk.fulfillment.rma.RmaRequest;
import org.caredesk.fulfillment.rma.RmaService;
import org.caredesk.importing.ImportCounts;
import org.caredesk.importing.ImportService;
import org.caredesk.importing.ParcelFile;
import org.caredesk.importing.ParcelFileService;
import org.caredesk.job.ExecutionResult;
import org.caredesk.job.JobReader;
import org.caredesk.job.JobRunService;
import org.caredesk.job.RefusedRow;
import org.caredesk.job.RunTask;
import org.caredesk.shared.Money;
import org.caredesk.shared.PageRequest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Files about parcels: past ones, what a fulfillment house shipped, and what came back to it. */
class ParcelFileIT extends ContainerTest {

  private static final String TRACKING =
      "fulfillment_number,order_number,carrier,tracking_number,shipped_at\n";
  private static final String RETURNS = "rma_number,sku,quantity,received_at\n";
  private static final String WHEN = "2026-01-02T03:04:05Z";

  @Inject private Packing packing;
  @Inject private Counter counter;
  @Inject private AsAgent agent;
  @Inject private AsSystem system;
  @Inject private ParcelFileService files;
  @Inject private ImportService imports;
  @Inject private JobRunService runs;
  @Inject private JobReader jobs;
  @Inject private FulfillmentReader parcels;
  @Inject private FulfillmentService fulfillments;
  @Inject private RmaService rmas;

  /** What a run did, and what it refused as file:line code. */
  private record Taken(ImportCounts counts, List<String> refused) {}

  @Test
  void whatTheHouseShippedIsShippedAndTheCustomerIsTold() throws Exception {
    Paid byParcel = packing.paid();
    Paid byOrder = packing.paid();
    Taken taken =
        take(
            ParcelFile.TRACKING,
            file(
                TRACKING
                    + "F%d,,dhl,JD01 4600 0011,%s\n".formatted(byParcel.parcel(), WHEN)
                    + ",%s,Royal Mail,RM123456789GB,\n".formatted(byOrder.number())));
    assertThat(taken.refused()).isEmpty();
    assertThat(taken.counts().done()).isEqualTo(2);
    assertThat(parcel(byParcel).trackingNumber()).isEqualTo("JD0146000011");
    assertThat(parcel(byOrder).carrierName()).isEqualTo("Royal Mail");
    assertThat(
            counter.one(
                "select text_body from outbox_mail where event = 'SHIPPED' and subject_id = ?",
                byParcel.parcel()))
        .contains("JD0146000011");
  }

  @Test
  void theSameTrackingFileTwiceChangesNothing() throws Exception {
    Paid paid = packing.paid();
    Path file = file(TRACKING + "F%d,,DHL,JD0146000012,%s\n".formatted(paid.parcel(), WHEN));
    take(ParcelFile.TRACKING, file);
    Taken again = take(ParcelFile.TRACKING, file);
    assertThat(again.counts().known()).isEqualTo(1);
    assertThat(again.counts().done() + again.counts().refused()).isZero();
    assertThat(
            counter.one(
                "select count(*) from outbox_mail where event = 'SHIPPED' and subject_id = ?",
                paid.parcel()))
        .isEqualTo("1");
  }

  @Test
  void everyLineThatCannotBeShippedIsNamed() throws Exception {
    Paid shipped = packing.shipped();
    Paid held = packing.paid();
    agent.call(
        () -> {
          fulfillments.hold(held.parcel(), "address to be asked for");
          return null;
        });
    Paid waiting = packing.paid();
    Taken taken =
        take(
            ParcelFile.TRACKING,
            file(
                TRACKING
                    + "F0,,DHL,JD0146000013,\n"
                    + ",NOBODYS,DHL,JD0146000013,\n"
                    + "F%d,,DHL,JD0146000013,\n".formatted(shipped.parcel())
                    + ",%s,DHL,JD0146000013,\n".formatted(shipped.number())
                    + "F%d,,DHL,JD0146000013,\n".formatted(held.parcel())
                    + "F%d,,Pigeon,JD0146000013,\n".formatted(waiting.parcel())
                    + ",,DHL,JD0146000013,\n"
                    + "F%d,,DHL,<script>,\n".formatted(waiting.parcel())
                    + "F%d,,DHL,JD0146000013,yesterday\n".formatted(waiting.parcel())
                    + "only,three,fields\n"
                    + "\"open,quote\n"
                    + "F%d,,DHL,JD0146000014,\n".formatted(waiting.parcel())
                    + "F%d,,DHL,JD0146000015,\n".formatted(waiting.parcel())));
    assertThat(taken.refused())
        .containsExactlyInAnyOrder(
            "tracking.csv:2 import.unknownFulfillment",
            "tracking.csv:3 import.unknownOrder",
            "tracking.csv:4 import.alreadyShipped",
            "tracking.csv:5 import.alreadyShipped",
            "tracking.csv:6 fulfillment.step",
            "tracking.csv:7 fulfillment.unknownCarrier",
            "tracking.csv:8 import.missing",
            "tracking.csv:9 fulfillment.tracking",
            "tracking.csv:10 import.instant",
            "tracking.csv:11 import.columns",
            "tracking.csv:12 import.malformed",
            "tracking.csv:13 import.duplicate",
            "tracking.csv:14 import.duplicate");
  }

  @Test
  void aFileThatBreaksOffOrIsNotUtf8ShipsNothingOfIt() throws Exception {
    Paid paid = packing.paid();
    String good = TRACKING + "F%d,,DHL,JD0146000016,\n".formatted(paid.parcel());
    byte[] zipped = gzip(good);
    Taken broken =
        take(
            ParcelFile.TRACKING, file("tracking.csv.gz", Arrays.copyOf(zipped, zipped.length - 9)));
    assertThat(broken.refused()).containsExactly("tracking.csv.gz:1 import.brokenOff");
    Taken latin =
        take(
            ParcelFile.TRACKING,
            file(
                "tracking.csv",
                good.replace("DHL", "Päckchen").getBytes(StandardCharsets.ISO_8859_1)));
    assertThat(latin.refused()).containsExactly("tracking.csv:2 import.encoding");
    Taken headless = take(ParcelFile.TRACKING, file("F1,DHL\n"));
    assertThat(headless.refused()).containsExactly("tracking.csv:1 import.header");
    assertThat(parcel(paid).status()).isEqualTo(FulfillmentStatus.PENDING);
    assertThat(take(ParcelFile.TRACKING, file("tracking.csv.gz", zipped)).counts().done())
        .isEqualTo(1);
  }

  @Test
  void whatCameBackIsTakenInAndGivenBackOnceThoughTheFileComesTwice() throws Exception {
    Paid paid = packing.shipped();
    RmaReceipt rma = issue(paid, 3, "12.00");
    Path file = file("returns.csv", RETURNS + "%s,CUP,2,%s\n".formatted(rma.number(), WHEN));
    Taken first = take(ParcelFile.RETURNS, file);
    assertThat(first.refused()).isEmpty();
    assertThat(first.counts().done()).isEqualTo(1);
    Taken again = take(ParcelFile.RETURNS, file);
    assertThat(again.counts().known()).isEqualTo(1);
    assertThat(
            counter.one(
                "select count(*) || ' of ' || sum(amount) from refund where charge_id = ?",
                paid.chargeId()))
        .isEqualTo("1 of 8.0000");
    assertThat(parcel(paid).returned()).isEqualTo(2);
  }

  @Test
  void aReturnThatBrokeOffIsGoneOnWithWhenItsFileComesAgain() throws Exception {
    Paid paid = packing.shipped();
    RmaReceipt rma = issueAll(paid);
    counter.change("update order_line set sku = 'CUP' where order_id = ?", paid.orderId());
    Path file = file("returns.csv", RETURNS + "%s,CUP,4,%s\n".formatted(rma.number(), WHEN));
    take(ParcelFile.RETURNS, file);
    counter.change(
        "update rma_receipt set refund_state = 'DUE', refund_id = null where rma_id = ?", rma.id());
    counter.change(
        "delete from imported where kind = 'RETURNS' and 'returns:' || number in (select"
            + " request_key from rma_receipt where rma_id = ?)",
        rma.id());
    Taken again = take(ParcelFile.RETURNS, file);
    assertThat(again.refused()).isEmpty();
    assertThat(again.counts().done()).isEqualTo(1);
    assertThat(counter.one("select refund_state from rma_receipt where rma_id = ?", rma.id()))
        .isEqualTo("ASKED");
    assertThat(parcel(paid).returned()).isEqualTo(4);
  }

  private RmaReceipt issueAll(Paid paid) throws Exception {
    List<RmaItemRequest> all =
        parcel(paid).lines().stream()
            .map(line -> new RmaItemRequest(line.id(), line.quantity(), Money.of("5.00", "GBP")))
            .toList();
    return agent.call(
        () -> rmas.issue(new RmaRequest(paid.parcel(), all, "DAMAGED", null, paid.chargeId())));
  }

  @Test
  void everyReturnThatCannotBeTakenInIsNamed() throws Exception {
    Paid paid = packing.shipped();
    RmaReceipt rma = issue(paid, 2, "0.00");
    Taken taken =
        take(
            ParcelFile.RETURNS,
            file(
                "returns.csv",
                RETURNS
                    + "RMA0,CUP,1,%s\n".formatted(WHEN)
                    + "%s,POT,1,%s\n".formatted(rma.number(), WHEN)
                    + "%s,CUP,3,%s\n".formatted(rma.number(), WHEN)
                    + "%s,CUP,0,%s\n".formatted(rma.number(), WHEN)
                    + "%s,CUP,1,2999-01-01T00:00:00Z\n".formatted(rma.number())
                    + "%s,CUP,1,\n".formatted(rma.number())
                    + "%s,CUP,2,%s\n".formatted(rma.number(), WHEN)
                    + "%s,CUP,2,%s\n".formatted(rma.number(), WHEN)
                    + "%s,CUP,1,%s\n".formatted(rma.number(), WHEN)));
    assertThat(taken.refused())
        .containsExactlyInAnyOrder(
            "returns.csv:2 import.unknownRma",
            "returns.csv:3 import.notInRma",
            "returns.csv:4 rma.moreThanAgreed",
            "returns.csv:5 import.count",
            "returns.csv:6 rma.receivedLater",
            "returns.csv:7 import.missing",
            "returns.csv:9 import.duplicate",
            "returns.csv:10 rma.over");
    assertThat(taken.counts().done()).isEqualTo(1);
  }

  @Test
  void pastParcelsComeWithTheirOrdersAndEveryRefusalIsNamed() throws Exception {
    Shipment shipment = new Shipment();
    shipment.add("orders", shipment.order("O2", "C", "4.50"));
    shipment.add("order_lines", shipment.line("O2", 1, "1", "1.50"));
    Path folder = shipment.write();
    String f = shipment.number("F");
    String header =
        "fulfillment_number,order_number,status,carrier,tracking_number,shipped_at,delivered_at,"
            + "rma_number\n";
    Files.writeString(
        folder.resolve("fulfillments.csv"),
        header
            + f
            + "1,"
            + shipment.number("O")
            + ",RMA_PENDING,DHL,JD0146000017,"
            + WHEN
            + ",,R"
            + f
            + "\n"
            + f
            + "2,"
            + shipment.number("O2")
            + ",SHIPPED,Royal Mail,RM1,"
            + WHEN
            + ",,\n"
            + f
            + "3,"
            + shipment.number("O2")
            + ",SHIPPED,Royal Mail,RM12345,"
            + WHEN
            + ",,\n"
            + f
            + "4,"
            + shipment.number("O2")
            + ",DELIVERED,UPS,1Z999,,"
            + WHEN
            + ",\n"
            + f
            + "4,"
            + shipment.number("O2")
            + ",PENDING,,,,,\n"
            + f
            + "5,NOBODYS,PENDING,,,,,\n"
            + f
            + "6,"
            + shipment.number("O2")
            + ",SHIPPED,DHL,JD0146000018,,,\n"
            + f
            + "7,"
            + shipment.number("O2")
            + ",LOST,,,,,\n"
            + f
            + "8,"
            + shipment.number("O2")
            + ",FAILED,Pigeon,,,,\n"
            + f
            + "9,"
            + shipment.number("O2")
            + ",RMA_PENDING,DHL,,"
            + WHEN
            + ",,\n"
            + f
            + "10,"
            + shipment.number("O2")
            + ",RMA_PENDING,DHL,,"
            + WHEN
            + ",,R"
            + f
            + "\n");
    Taken taken = past(folder);
    assertThat(taken.refused())
        .containsExactlyInAnyOrder(
            "fulfillments.csv:3 fulfillment.tracking",
            "fulfillments.csv:6 import.duplicate",
            "fulfillments.csv:7 import.unknownOrder",
            "fulfillments.csv:8 import.missing",
            "fulfillments.csv:9 import.value",
            "fulfillments.csv:10 fulfillment.unknownCarrier",
            "fulfillments.csv:11 import.missing",
            "fulfillments.csv:12 import.duplicate");
    FulfillmentRow whole = agent.call(() -> parcels.byNumber(f + "1").orElseThrow());
    assertThat(whole.pieces()).isEqualTo(5);
    assertThat(whole.rmaNumber()).isEqualTo("R" + f);
    assertThat(agent.call(() -> parcels.byNumber(f + "4").orElseThrow()).status())
        .isEqualTo(FulfillmentStatus.DELIVERED);
    Taken again = past(folder);
    assertThat(again.counts().done()).isZero();
    assertThat(counter.one("select count(*) from fulfillment where number like ?", f + "%"))
        .isEqualTo("3");
  }

  private RmaReceipt issue(Paid paid, int cups, String refund) throws Exception {
    long line = parcel(paid).lines().get(0).id();
    return agent.call(
        () ->
            rmas.issue(
                new RmaRequest(
                    paid.parcel(),
                    List.of(new RmaItemRequest(line, cups, Money.of(refund, "GBP"))),
                    "DAMAGED",
                    null,
                    paid.chargeId())));
  }

  private FulfillmentRow parcel(Paid paid) throws Exception {
    return agent.call(() -> parcels.details(paid.parcel()));
  }

  private Taken take(ParcelFile what, Path file) throws Exception {
    String job = what == ParcelFile.TRACKING ? "tracking-import" : "returns-import";
    return inRun(
        job,
        run -> {
          files.parse(run.runId(), what, file.toString(), sofar -> true);
          return files.load(run.runId(), what, sofar -> true);
        });
  }

  private Taken past(Path folder) throws Exception {
    return inRun(
        "import",
        run -> {
          imports.parse(run.runId(), folder.toString(), sofar -> true);
          imports.check(run.runId());
          return imports.load(run.runId(), sofar -> true);
        });
  }

  /** What is done within a run. */
  @FunctionalInterface
  private interface Deed {
    ImportCounts in(RunTask run);
  }

  private Taken inRun(String job, Deed deed) throws Exception {
    RunTask run =
        system.call(
            () -> runs.begin(runs.open(job, "test", Map.of()), false, "test").orElseThrow());
    try {
      ImportCounts counts = system.call(() -> deed.in(run));
      return new Taken(counts, refused(run.runId()));
    } finally {
      Callable<Void> end =
          () -> {
            files.clear(run.runId());
            runs.end(run.executionId(), ExecutionResult.COMPLETED);
            return null;
          };
      system.call(end);
    }
  }

  private List<String> refused(long runId) throws Exception {
    List<RefusedRow> rows =
        system.call(() -> jobs.refused(runId, new PageRequest(0, 200, null, false)).rows());
    return rows.stream().map(row -> row.file() + ":" + row.line() + " " + row.code()).toList();
  }

  private static Path file(String text) throws IOException {
    return file("tracking.csv", text);
  }

  private static Path file(String name, String text) throws IOException {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Path file(String name, byte[] bytes) throws IOException {
    String base = ConfigProvider.getConfig().getValue("caredesk.import.base", String.class);
    Path folder = Path.of(base).toAbsolutePath().resolve("parcels-" + UUID.randomUUID());
    return Files.write(Files.createDirectories(folder).resolve(name), bytes);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
