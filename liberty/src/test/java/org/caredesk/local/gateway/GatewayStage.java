package org.caredesk.local.gateway;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.caredesk.local.LocalDatabase;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A gateway with an empty ledger for every test; the database behind it is started once. */
final class GatewayStage implements BeforeEachCallback {
  private static final class Shared {
    private static final LocalDatabase DATABASE = database();
    private static final SimulatedGatewayServer GATEWAY =
        SimulatedGatewayServer.start(
            0, DATABASE.url(LocalDatabase.GATEWAY), LocalDatabase.GATEWAY, LocalDatabase.PASSWORD);

    private static LocalDatabase database() {
      try {
        Path data = Files.createTempDirectory("gateway-ledger");
        LocalDatabase started = LocalDatabase.start(data.resolve("data"), 0);
        Runtime.getRuntime()
            .addShutdownHook(
                new Thread(
                    () -> {
                      GATEWAY.close();
                      started.close();
                    }));
        return started;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private final Merchant merchant = new Merchant(Shared.GATEWAY.url());

  @Override
  public void beforeEach(ExtensionContext context) {
    merchant.control("reset", "{}");
    merchant.control("clock", "{\"now\": \"2026-11-23T09:00:00Z\"}");
  }

  Merchant merchant() {
    return merchant;
  }

  String url() {
    return Shared.GATEWAY.url();
  }

  static LocalDatabase ledgersDatabase() {
    return Shared.DATABASE;
  }

  /** A settled demo charge of 100.00 GBP on a card with these last four digits. */
  String settled(String lastFour) {
    return charge(lastFour, "SETTLED");
  }

  String charge(String lastFour, String phase) {
    String body =
        """
        {"charges": [{"last_four": "%s", "phase": "%s", "amount": "100.00", "currency": "GBP"}]}
        """;
    JsonObject made = merchant.control("charges", body.formatted(lastFour, phase));
    return made.getJsonArray("references").getString(0);
  }

  void script(String target, String behaviour) {
    merchant.control(
        "scripts", "{\"target\": \"%s\", \"behaviour\": \"%s\"}".formatted(target, behaviour));
  }

  void advance(String duration) {
    merchant.control("clock", "{\"advance\": \"" + duration + "\"}");
  }

  /** The kinds of all violations, in order, separated by a blank. */
  String violations() {
    return text("select coalesce(string_agg(kind, ' ' order by id), '') from violation");
  }

  /** What was given back according to the ledger itself. */
  BigDecimal refunded() {
    return new BigDecimal(
        text(
            "select coalesce(sum(amount), 0)::numeric(19,2) from refund where status ="
                + " 'SUCCEEDED'"));
  }

  String text(String sql) {
    try (Connection connection =
            Shared.DATABASE.connect(LocalDatabase.GATEWAY, LocalDatabase.GATEWAY);
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      found.next();
      return found.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
