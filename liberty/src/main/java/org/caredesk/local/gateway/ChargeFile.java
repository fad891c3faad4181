package org.caredesk.local.gateway;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;

/** Loads the charges of a real shop from its transactions file, in the import format. */
final class ChargeFile {
  /** How many were new, and how many lines were no sale or known already. */
  record Loaded(int loaded, int skipped) {}

  private static final int GZIP_FIRST = 0x1f;

  private final GatewayDatabase database;
  private final GatewayClock clock;

  ChargeFile(GatewayDatabase database, GatewayClock clock) {
    this.database = database;
    this.clock = clock;
  }

  Loaded load(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads CSV, gzip or plain. */
  Loaded load(InputStream in) throws IOException {
    try (Reader reader = new InputStreamReader(unpacked(in), StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
      Instant now = clock.now();
      StringBuilder rows = new StringBuilder();
      int[] lines = {0};
      csv.forEach(
          line -> {
            lines[0]++;
            if (line.getField("type").equals("SALE")) {
              row(rows, line, now);
            }
          });
      int loaded = database.transaction(c -> copy(c, rows.toString()));
      return new Loaded(loaded, lines[0] - loaded);
    }
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in);
    buffered.mark(1);
    int first = buffered.read();
    buffered.reset();
    return first == GZIP_FIRST ? new GZIPInputStream(buffered) : buffered;
  }

  private static void row(StringBuilder rows, NamedCsvRecord line, Instant now) {
    String status = line.getField("status");
    if (status.equals("DECLINED")) {
      return;
    }
    String settledAt = line.getField("settled_at");
    boolean settled = !settledAt.isEmpty() && !Instant.parse(settledAt).isAfter(now);
    boolean voided = status.equals("VOIDED");
    String phase = voided ? "VOIDED" : settled ? "SETTLED" : "CAPTURED";
    boolean waits = !voided && !settled && !settledAt.isEmpty();
    rows.append(
        String.join(
            "\t",
            line.getField("gateway_reference"),
            "SALE",
            line.getField("order_number"),
            line.getField("currency"),
            line.getField("amount"),
            line.getField("amount"),
            phase,
            line.getField("card_brand"),
            line.getField("card_bin"),
            line.getField("card_last_four"),
            line.getField("card_expiry"),
            line.getField("occurred_at"),
            line.getField("occurred_at"),
            settled && !voided ? settledAt : "\\N",
            waits ? settledAt : "\\N",
            waits ? "SETTLED" : "\\N"));
    rows.append('\n');
  }

  private static int copy(Connection c, String rows) throws SQLException {
    String columns =
        "reference, kind, order_number, currency, authorized, captured, phase, brand, bin,"
            + " last_four, expiry, created_at, captured_at, settled_at, due_at, becomes";
    Sql.update(c, "create temp table loading (like charge) on commit drop");
    Sql.update(c, "alter table loading alter disputed set default false");
    try {
      c.unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy loading (" + columns + ") from stdin", new StringReader(rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Sql.update(
        c,
        "insert into charge ("
            + columns
            + ") select "
            + columns
            + " from loading on conflict (reference) do nothing");
  }
}
