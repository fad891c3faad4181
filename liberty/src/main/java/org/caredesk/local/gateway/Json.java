package org.caredesk.local.gateway;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Reading and writing JSON, with one provider kept for all. */
final class Json {
  static final JsonProvider PROVIDER = JsonProvider.provider();

  private Json() {}

  static JsonObjectBuilder object() {
    return PROVIDER.createObjectBuilder();
  }

  /** The object in these bytes; an empty body is an empty object. */
  static JsonObject parse(byte[] body) {
    if (body.length == 0) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
    try (var reader =
        PROVIDER.createReader(new StringReader(new String(body, StandardCharsets.UTF_8)))) {
      return reader.readObject();
    }
  }

  /** A text or number field as text; null where it is absent. */
  static String text(JsonObject object, String name) {
    JsonValue value = object.get(name);
    if (value == null || value == JsonValue.NULL) {
      return null;
    }
    return value instanceof JsonString string ? string.getString() : value.toString();
  }

  static String text(JsonObject object, String name, String absent) {
    String value = text(object, name);
    return value == null ? absent : value;
  }

  static int number(JsonObject object, String name, int absent) {
    String value = text(object, name);
    return value == null ? absent : Integer.parseInt(value);
  }

  static Instant instant(JsonObject object, String name) {
    String value = text(object, name);
    return value == null ? null : Instant.parse(value);
  }

  /** Adds a field where there is a value. */
  static void put(JsonObjectBuilder builder, String name, Object value) {
    if (value != null) {
      builder.add(name, value.toString());
    }
  }
}
