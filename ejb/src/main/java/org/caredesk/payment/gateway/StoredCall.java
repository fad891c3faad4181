package org.caredesk.payment.gateway;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import org.caredesk.shared.Money;

/**
 * The form in which a call's parameters are kept with its attempt, fields in a fixed order, so that
 * a second send under the same key is byte for byte the first.
 */
final class StoredCall {
  private static final JsonProvider JSON = JsonProvider.provider();

  private final JsonObjectBuilder fields = JSON.createObjectBuilder();

  static StoredCall write() {
    return new StoredCall();
  }

  static JsonObject read(String stored) {
    try (var reader = JSON.createReader(new StringReader(stored))) {
      return reader.readObject();
    }
  }

  StoredCall put(String name, String value) {
    if (value != null) {
      fields.add(name, value);
    }
    return this;
  }

  StoredCall put(Money amount) {
    return put("amount", amount.amount().toPlainString()).put("currency", amount.currency());
  }

  static Money amount(JsonObject stored) {
    return Money.of(stored.getString("amount"), stored.getString("currency"));
  }

  static String text(JsonObject stored, String name) {
    return stored.getString(name, null);
  }

  String text() {
    return fields.build().toString();
  }
}
