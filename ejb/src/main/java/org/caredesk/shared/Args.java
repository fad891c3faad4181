package org.caredesk.shared;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;

/**
 * Arguments of a message, kept as a JSON list of strings so that the words can be chosen when read.
 */
public final class Args {

  private Args() {}

  /** Null elements become empty strings. */
  public static String toText(List<String> args) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    args.forEach(arg -> array.add(arg == null ? "" : arg));
    return array.build().toString();
  }

  public static String toText(String... args) {
    return toText(java.util.Arrays.asList(args));
  }

  /** Nothing stored reads as no arguments. */
  public static List<String> fromText(String text) {
    if (text == null || text.isBlank()) {
      return List.of();
    }
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readArray().getValuesAs(JsonString::getString);
    }
  }
}
