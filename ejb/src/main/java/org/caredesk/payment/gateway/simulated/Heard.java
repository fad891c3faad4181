package org.caredesk.payment.gateway.simulated;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;

/**
 * What came back over the wire.
 *
 * @param reach how far the exchange came
 * @param status the HTTP status; 0 unless answered
 * @param text the body as it came; null unless answered
 * @param body the body as JSON; empty where it is none
 * @param why what went wrong, for the log; null where nothing did
 */
record Heard(Reach reach, int status, String text, JsonObject body, String why) {
  static final JsonProvider JSON = JsonProvider.provider();

  /** How far an exchange came. */
  enum Reach {
    /** No byte of the request left. */
    NOT_SENT,
    /** The request may have arrived; no whole answer came back. */
    NO_ANSWER,
    /** A whole answer came back. */
    ANSWERED
  }

  static Heard notSent(String why) {
    return new Heard(Reach.NOT_SENT, 0, null, JsonValue.EMPTY_JSON_OBJECT, why);
  }

  static Heard noAnswer(String why) {
    return new Heard(Reach.NO_ANSWER, 0, null, JsonValue.EMPTY_JSON_OBJECT, why);
  }

  static Heard answered(int status, String text) {
    return new Heard(Reach.ANSWERED, status, text, parsed(text), null);
  }

  /** A field's text; null where it is absent. */
  String field(String name) {
    JsonValue value = body.get(name);
    return value instanceof JsonString string ? string.getString() : null;
  }

  /** Whether the merchant's credentials were not taken. */
  boolean refusesCredentials() {
    return status == 401 || status == 403;
  }

  boolean says(String name, String text) {
    return text.equals(field(name));
  }

  private static JsonObject parsed(String text) {
    try (var reader = JSON.createReader(new StringReader(text))) {
      return reader.readObject();
    } catch (JsonException | IllegalStateException e) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
  }
}
