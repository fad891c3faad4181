package org.caredesk.local.gateway;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Past charges made up for the demo and the tests; their cards' digits have a meaning. */
final class DemoCharges {
  private final GatewayDatabase database;
  private final GatewayClock clock;

  DemoCharges(GatewayDatabase database, GatewayClock clock) {
    this.database = database;
    this.clock = clock;
  }

  Reply create(JsonArray charges) {
    Instant now = clock.now();
    JsonArrayBuilder references = Json.PROVIDER.createArrayBuilder();
    database.transaction(
        c -> {
          for (JsonValue charge : charges) {
            references.add(create(c, charge.asJsonObject(), now));
          }
          return null;
        });
    return Reply.ok(Json.object().add("references", references));
  }

  Reply dispute(JsonObject body) {
    boolean disputed = body.getBoolean("disputed", true);
    database.transaction(
        c ->
            Sql.update(
                c,
                "update charge set disputed = ? where reference = ?",
                disputed,
                Json.text(body, "reference")));
    return Reply.ok(Json.object().add("disputed", disputed));
  }

  private String create(Connection c, JsonObject charge, Instant now) throws SQLException {
    String reference = Json.text(charge, "reference");
    if (reference == null) {
      reference = References.next(c, Charge.DEMO);
    }
    Refusal.when(
        !reference.startsWith(Charge.DEMO), 422, "bad_reference", "It begins with sim_demo_");
    BigDecimal amount = new BigDecimal(Json.text(charge, "amount"));
    String phase = Json.text(charge, "phase", "SETTLED");
    boolean authorized = phase.equals("AUTHORIZED");
    Instant at = Json.instant(charge, "captured_at");
    Instant made = at == null ? now : at;
    Sql.update(
        c,
        "insert into charge (reference, kind, order_number, currency, authorized, captured, phase,"
            + " brand, bin, last_four, expiry, created_at, captured_at, settled_at, due_at,"
            + " becomes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " on conflict (reference) do nothing",
        reference,
        authorized ? "AUTHORIZATION" : "SALE",
        Json.text(charge, "order"),
        Json.text(charge, "currency", "GBP"),
        amount,
        authorized ? BigDecimal.ZERO : amount,
        phase,
        Json.text(charge, "brand", "VISA"),
        Json.text(charge, "bin", "424242"),
        Json.text(charge, "last_four", "4242"),
        Json.text(charge, "expiry", "12/2030"),
        made,
        authorized ? null : made,
        settledAt(charge, phase, made),
        due(charge, phase, made),
        becomes(phase));
    return reference;
  }

  private Instant settledAt(JsonObject charge, String phase, Instant made) {
    if (!phase.equals("SETTLED")) {
      return null;
    }
    Instant told = Json.instant(charge, "settled_at");
    return told == null ? clock.cutOffAfter(made).plus(Due.SETTLING_TAKES) : told;
  }

  private Instant due(JsonObject charge, String phase, Instant made) {
    Instant told = Json.instant(charge, "settled_at");
    return switch (phase) {
      case "AUTHORIZED" -> made.plus(Duration.ofDays(7));
      case "CAPTURED" -> told == null ? clock.cutOffAfter(made) : told.minus(Due.SETTLING_TAKES);
      case "SETTLING" -> told == null ? clock.now().plus(Due.SETTLING_TAKES) : told;
      default -> null;
    };
  }

  private static String becomes(String phase) {
    return switch (phase) {
      case "AUTHORIZED" -> "EXPIRED";
      case "CAPTURED" -> "SETTLING";
      case "SETTLING" -> "SETTLED";
      default -> null;
    };
  }
}
