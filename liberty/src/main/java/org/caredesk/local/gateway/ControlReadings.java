package org.caredesk.local.gateway;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Locale;

/** The gateway's log and its accusations, as JSON; columns by their names, all as text. */
final class ControlReadings {
  private final GatewayDatabase database;

  ControlReadings(GatewayDatabase database) {
    this.database = database;
  }

  Reply violations() {
    return list("violations", "select * from violation order by id");
  }

  /** All calls, or those about a charge's reference, an intention or a key. */
  Reply calls(String target) {
    if (target == null) {
      return list("calls", "select * from call order by id");
    }
    return list(
        "calls", "select * from call where ? in (charge, request_key, key) order by id", target);
  }

  static JsonObjectBuilder held(Holds.Held one) {
    MoneyRequest request = one.request();
    JsonObjectBuilder told =
        Json.object()
            .add("id", one.call())
            .add("where", one.where().name().toLowerCase(Locale.ROOT))
            .add("kind", request.kind().name())
            .add("request_key", request.requestKey())
            .add("key", request.key())
            .add("executed", one.executed());
    Json.put(told, "charge", request.charge());
    return told;
  }

  private Reply list(String name, String sql, Object... parameters) {
    JsonArrayBuilder list = Json.PROVIDER.createArrayBuilder();
    database
        .transaction(c -> Sql.list(c, ControlReadings::columns, sql, parameters))
        .forEach(list::add);
    return Reply.ok(Json.object().add(name, list));
  }

  private static JsonObjectBuilder columns(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    JsonObjectBuilder object = Json.object();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      Json.put(object, columns.getColumnName(i), row.getString(i));
    }
    return object;
  }
}
