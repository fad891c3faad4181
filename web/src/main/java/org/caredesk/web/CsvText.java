package org.caredesk.web;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of a CSV file that a spreadsheet may open: what would be a formula there is made a text.
 */
public final class CsvText {

  private static final String FORMULA = "=+-@\t\r";

  private CsvText() {}

  /** One line with its end. */
  public static String line(List<String> cells) {
    return cells.stream().map(CsvText::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  static String cell(String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    String safe = FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
