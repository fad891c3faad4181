package org.caredesk.local.gateway;

import java.time.Duration;
import java.time.Instant;

/**
 * What became of a request for money, and how it is told.
 *
 * @param reply what is said
 * @param delivery how much of it arrives
 * @param delay before it leaves
 * @param outcome a word for the log
 * @param executed whether money moved, or was taken in hand, by this very call
 * @param behaviour what was chosen; null for a replay or a rejection
 * @param nth which call of the intention it was; null where it does not count
 * @param due when something happens by itself because of it; null: nothing
 */
record Answer(
    Reply reply,
    Behaviour.Delivery delivery,
    Duration delay,
    String outcome,
    boolean executed,
    Behaviour behaviour,
    Integer nth,
    Instant due) {

  /** Said at once and without anything having been done. */
  static Answer plain(Reply reply, String outcome) {
    return new Answer(
        reply, Behaviour.Delivery.WHOLE, Duration.ZERO, outcome, false, null, null, null);
  }

  static Answer refused(Refusal refusal) {
    return plain(refusal.reply(), refusal.code());
  }
}
