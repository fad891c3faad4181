package org.caredesk.job;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** The parameters of a run as the row keeps them: a JSON object of strings. */
final class Parameters {

  private Parameters() {}

  static String toText(Map<String, String> given) {
    if (given.isEmpty()) {
      return null;
    }
    JsonObjectBuilder object = Json.createObjectBuilder();
    new TreeMap<>(given).forEach(object::add);
    return object.build().toString();
  }

  static Map<String, String> fromText(String text) {
    Map<String, String> given = new TreeMap<>();
    if (text != null) {
      try (JsonReader reader = Json.createReader(new StringReader(text))) {
        var object = reader.readObject();
        object.keySet().forEach(name -> given.put(name, object.getString(name)));
      }
    }
    return given;
  }
}
