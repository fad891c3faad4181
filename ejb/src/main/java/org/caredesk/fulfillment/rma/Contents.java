package org.caredesk.fulfillment.rma;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What came in at one time as it is kept: line:pieces:due, separated by commas. */
final class Contents {

  private Contents() {}

  static String text(List<Came> came) {
    return came.stream()
        .map(one -> one.line() + ":" + one.pieces() + ":" + one.due().toPlainString())
        .collect(Collectors.joining(","));
  }

  static List<Came> of(String text) {
    return Arrays.stream(text.split(",")).map(part -> part.split(":")).map(Contents::came).toList();
  }

  private static Came came(String[] parts) {
    return new Came(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), new BigDecimal(parts[2]));
  }

  /** How many of each line. */
  static Map<Long, Integer> pieces(String text) {
    return of(text).stream().collect(Collectors.toMap(Came::line, Came::pieces));
  }
}
