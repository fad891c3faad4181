package org.caredesk.desk;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import org.caredesk.payment.refund.RefundLineKind;
import org.caredesk.payment.refund.RefundLineRequest;
import org.caredesk.shared.Money;

/**
 * The lines of a refund that is planned, kept word for word: asked again, it is the same refund.
 */
final class PlannedLines {

  private PlannedLines() {}

  static String toText(List<RefundLineRequest> lines) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    lines.forEach(line -> array.add(toJson(line)));
    return array.build().toString();
  }

  private static JsonObjectBuilder toJson(RefundLineRequest line) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("kind", line.kind().name())
            .add("amount", line.amount().amount().toPlainString());
    if (line.orderLineId() != null) {
      json.add("line", line.orderLineId());
    }
    return line.quantity() == null ? json : json.add("pieces", line.quantity());
  }

  static List<RefundLineRequest> fromText(String text, String currency) {
    if (text == null) {
      return List.of();
    }
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readArray().stream()
          .map(JsonValue::asJsonObject)
          .map(json -> fromJson(json, currency))
          .toList();
    }
  }

  private static RefundLineRequest fromJson(JsonObject json, String currency) {
    return new RefundLineRequest(
        RefundLineKind.valueOf(json.getString("kind")),
        json.containsKey("line") ? json.getJsonNumber("line").longValue() : null,
        json.containsKey("pieces") ? json.getInt("pieces") : null,
        Money.of(json.getString("amount"), currency));
  }
}
