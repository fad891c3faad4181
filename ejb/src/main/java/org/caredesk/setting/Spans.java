package org.caredesk.setting;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spans of time as an admin writes them: 150 ms, 20 s, 5 min, 12 h, 3 d. ISO-8601 is understood
 * too.
 */
final class Spans {

  private static final Pattern HUMAN = Pattern.compile("(\\d{1,6}) ?(ms|s|min|h|d)");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "ms", Duration.ofMillis(1),
          "s", Duration.ofSeconds(1),
          "min", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1));

  private Spans() {}

  /**
   * The span that is written.
   *
   * @throws DateTimeException where none is
   */
  static Duration parse(String text) {
    Matcher human = HUMAN.matcher(text.strip());
    return human.matches()
        ? UNITS.get(human.group(2)).multipliedBy(Long.parseLong(human.group(1)))
        : Duration.parse(text.strip());
  }
}
