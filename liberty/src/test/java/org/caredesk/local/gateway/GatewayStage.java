package org.caredesk.local.gateway;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.caredesk.local.LocalDatabase;
import org.caredesk.local.LocalServices;
import org.caredesk.stage.TestStage;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A gateway with an empty ledger for every test; the database behind it is started once. */
public final class GatewayStage implements BeforeEachCallback {
  private static final String STAGE = "ledger";

  private final LocalServices services = TestStage.named(STAGE);
  private final Merchant merchant = new Merchant(services.gateway().url());

  @Override
  public void beforeEach(ExtensionContext context) {
    merchant.control("reset", "{}");
    merchant.control("clock", "{\"now\": \"2026-11-23T09:00:00Z\"}");
  }

  Merchant merchant() {
    return merchant;
  }

  public String url() {
    return services.gateway().url();
  }

  String ledgersUrl() {
    return services.gatewayUrl();
  }

  /** A settled demo charge of 100.00 GBP on a card with these last four digits. */
  public String settled(String lastFour) {
    return charge(lastFour, "SETTLED");
  }

  public String charge(String lastFour, String phase) {
    String body =
        """
        {"charges": [{"last_four": "%s", "phase": "%s", "amount": "100.00", "currency": "GBP"}]}
        """;
    JsonObject made = merchant.control("charges", body.formatted(lastFour, phase));
    return made.getJsonArray("references").getString(0);
  }

  public void script(String target, String behaviour) {
    merchant.control(
        "scripts", "{\"target\": \"%s\", \"behaviour\": \"%s\"}".formatted(target, behaviour));
  }

  public void advance(String duration) {
    merchant.control("clock", "{\"advance\": \"" + duration + "\"}");
  }

  /** The kinds of all violations, in order, separated by a blank. */
  public String violations() {
    return text("select coalesce(string_agg(kind, ' ' order by id), '') from violation");
  }

  /** What was given back according to the ledger itself. */
  public BigDecimal refunded() {
    return new BigDecimal(
        text(
            "select coalesce(sum(amount), 0)::numeric(19,2) from refund where status ="
                + " 'SUCCEEDED'"));
  }

  public String text(String sql) {
    try (Connection connection =
            DriverManager.getConnection(
                ledgersUrl(), LocalDatabase.GATEWAY, LocalDatabase.PASSWORD);
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      found.next();
      return found.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
