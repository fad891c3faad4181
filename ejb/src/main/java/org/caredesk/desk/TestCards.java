package org.caredesk.desk;

import java.util.Set;

/**
 * Numbers that the gateways give out for trying: no bank stands behind them. Known by their first
 * six and last four digits, which is all we ever know of a card.
 */
public final class TestCards {

  /** The ranges in which every number is for trying, and single ones in ranges of real banks. */
  private static final Set<String> RANGES = Set.of("400000", "424242");

  private static final Set<String> SINGLE =
      Set.of(
          "411111-1111",
          "401288-1881",
          "400551-0004",
          "555555-4444",
          "510510-5100",
          "222300-3222",
          "520082-8210",
          "378282-0005",
          "371449-8431",
          "601111-1117",
          "601100-0004",
          "305693-5904",
          "353011-0000",
          "356600-0505",
          "542425-0015",
          "370000-0002",
          "601100-0012");

  private TestCards() {}

  /** Whether the card with these digits is one for trying. */
  public static boolean has(String bin, String lastFour) {
    if (bin == null || bin.length() < 6) {
      return false;
    }
    String range = bin.substring(0, 6);
    return RANGES.contains(range) || SINGLE.contains(range + "-" + lastFour);
  }

  /** All of them, as the page tells the browser: ranges, and single ones as 411111-1111. */
  public static String all() {
    return String.join(" ", RANGES) + " " + String.join(" ", SINGLE);
  }
}
