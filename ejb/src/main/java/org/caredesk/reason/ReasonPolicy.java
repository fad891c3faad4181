package org.caredesk.reason;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** How an entry gets its code: from its English name, once. */
final class ReasonPolicy {

  private static final int LONGEST_CODE = 36;

  private ReasonPolicy() {}

  /**
   * A code that is free.
   *
   * @param taken the codes of the list
   */
  static String code(String name, Set<String> taken) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .toUpperCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^A-Z0-9]+", "_")
            .replaceAll("^[_0-9]+|_+$", "");
    String code = plain.length() < 2 ? "REASON" : plain;
    String begin = code.substring(0, Math.min(code.length(), LONGEST_CODE));
    String free = begin;
    for (int nth = 2; taken.contains(free); nth++) {
      free = begin + "_" + nth;
    }
    return free;
  }
}
