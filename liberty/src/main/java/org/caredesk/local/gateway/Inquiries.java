package org.caredesk.local.gateway;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Answers the question what came of a key; an inquiry tells whatever a lost answer would have. */
final class Inquiries {
  private final GatewayDatabase database;
  private final GatewayClock clock;
  private final Due due;

  Inquiries(GatewayDatabase database, GatewayClock clock, Due due) {
    this.database = database;
    this.clock = clock;
    this.due = due;
  }

  Reply ask(String key) {
    due.apply();
    Instant now = clock.now();
    return database.transaction(c -> Reply.ok(tell(c, key, now)));
  }

  static JsonObjectBuilder status(String status) {
    return Json.object().add("status", status);
  }

  private static JsonObjectBuilder tell(Connection c, String key, Instant now) throws SQLException {
    Optional<SentKey> found = SentKeys.find(c, key);
    if (found.isEmpty()) {
      return status("not_found");
    }
    SentKey sent = found.get();
    if (sent.tellAt() != null && now.isBefore(sent.tellAt())) {
      return status("cannot_tell");
    }
    if (!sent.isSettled() || sent.isPlanned()) {
      return status("not_found");
    }
    SentKeys.told(c, key);
    return Done.EXECUTED.equals(sent.result()) ? executed(c, sent) : declined(sent);
  }

  private static JsonObjectBuilder executed(Connection c, SentKey sent) throws SQLException {
    String moved =
        "select reference, amount, currency, status, created_at from refund where key = ? union all"
            + " select reference, amount, currency, 'SUCCEEDED', created_at from operation where"
            + " key = ? order by created_at desc";
    return Sql.first(
            c,
            row ->
                status("executed")
                    .add("reference", row.getString("reference"))
                    .add("amount", row.getBigDecimal("amount").toPlainString())
                    .add("currency", row.getString("currency"))
                    .add("final", !row.getString("status").equals("PENDING"))
                    .add("time", Sql.instant(row, "created_at").toString()),
            moved,
            sent.key(),
            sent.key())
        .orElseThrow();
  }

  private static JsonObjectBuilder declined(SentKey sent) {
    JsonObjectBuilder told = status("declined");
    Json.put(told, "reference", sent.reference());
    if (sent.reference() != null) {
      String how = sent.result().toLowerCase(Locale.ROOT);
      return told.add("code", "refund_" + how).add("words", "The refund has " + how);
    }
    JsonObject said = Json.parse(sent.reply().body().getBytes(StandardCharsets.UTF_8));
    Json.put(told, "code", Json.text(said, "code"));
    Json.put(told, "words", Json.text(said, "words"));
    Json.put(told, "kind", Json.text(said, "kind"));
    return told;
  }
}
