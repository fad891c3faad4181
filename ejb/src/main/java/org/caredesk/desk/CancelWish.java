package org.caredesk.desk;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an agent wants to call off, and what is to happen with it.
 *
 * @param reason code of the list of reasons for cancelling
 * @param note in their own words, may be null
 * @param lines how many pieces of which order line; empty: the whole order
 * @param giveBack whether the money goes back
 * @param tellCustomer whether the customer gets a mail
 */
public record CancelWish(
    long orderId,
    String reason,
    String note,
    Map<Long, Integer> lines,
    boolean giveBack,
    boolean tellCustomer)
    implements Serializable {

  public CancelWish {
    note = note == null || note.isBlank() ? null : note.strip();
    Map<Long, Integer> wanted = new TreeMap<>(lines);
    wanted.values().removeIf(pieces -> pieces == 0);
    lines = java.util.Collections.unmodifiableMap(wanted);
  }

  /** The whole order, all of its money. */
  public static CancelWish whole(long orderId, String reason, String note) {
    return new CancelWish(orderId, reason, note, Map.of(), true, true);
  }

  public boolean isWhole() {
    return lines.isEmpty();
  }
}
