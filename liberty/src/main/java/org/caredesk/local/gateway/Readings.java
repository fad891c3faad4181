package org.caredesk.local.gateway;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;

/** What the books say of charges and refunds. */
final class Readings {
  private static final String VISIBLE =
      "select r.* from refund r left join sent_key k on k.key = r.key"
          + " where r.status <> 'PLANNED' and (k.tell_at is null or k.tell_at <= ?)";

  private final GatewayDatabase database;
  private final GatewayClock clock;
  private final Due due;

  Readings(GatewayDatabase database, GatewayClock clock, Due due) {
    this.database = database;
    this.clock = clock;
    this.due = due;
  }

  Reply charge(String reference) {
    due.apply();
    return database.transaction(
        c ->
            Charge.find(c, reference)
                .map(charge -> Reply.ok(charge(charge)))
                .orElseThrow(() -> new Refusal(404, "unknown_charge", "No such charge")));
  }

  Reply refund(String reference) {
    due.apply();
    return database.transaction(
        c ->
            Sql.first(c, Readings::refund, VISIBLE + " and r.reference = ?", clock.now(), reference)
                .map(Reply::ok)
                .orElseThrow(() -> new Refusal(404, "unknown_refund", "No such refund")));
  }

  Reply refunds(Instant from, Instant to) {
    due.apply();
    JsonArrayBuilder list = Json.PROVIDER.createArrayBuilder();
    database
        .transaction(
            c ->
                Sql.list(
                    c,
                    Readings::refund,
                    VISIBLE + " and r.created_at >= ? and r.created_at < ? order by r.created_at",
                    clock.now(),
                    from,
                    to))
        .forEach(list::add);
    return Reply.ok(Json.object().add("refunds", list));
  }

  private static JsonObjectBuilder charge(Charge charge) {
    JsonObjectBuilder told =
        Json.object()
            .add("reference", charge.reference())
            .add("phase", charge.phase())
            .add("currency", charge.currency())
            .add("authorized", charge.authorized().toPlainString())
            .add("captured", charge.captured().toPlainString())
            .add("refunded", charge.refunded().toPlainString())
            .add("disputed", charge.disputed())
            .add("created_at", charge.createdAt().toString());
    Json.put(told, "last_four", charge.lastFour());
    Json.put(told, "captured_at", charge.capturedAt());
    Json.put(told, "settled_at", charge.settledAt());
    return told;
  }

  private static JsonObjectBuilder refund(ResultSet row) throws SQLException {
    JsonObjectBuilder told =
        Json.object()
            .add("reference", row.getString("reference"))
            .add("charge", row.getString("charge"))
            .add("status", row.getString("status").toLowerCase(Locale.ROOT))
            .add("amount", row.getBigDecimal("amount").toPlainString())
            .add("currency", row.getString("currency"))
            .add("created_at", Sql.instant(row, "created_at").toString());
    Json.put(told, "key", row.getString("key"));
    Json.put(told, "request_key", row.getString("request_key"));
    Json.put(told, "metadata", row.getString("metadata"));
    return told;
  }
}
