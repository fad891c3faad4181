package org.caredesk.local.gateway;

import java.time.Instant;

/**
 * What was written into the books for a call, and what is to be said of it.
 *
 * @param result EXECUTED, PLANNED, DECLINED, REFUSED, REJECTED; null where nothing was taken
 * @param reference of what was written; null where nothing was
 * @param reply what is said, now and to every replay
 * @param due when something more happens by itself; null: nothing
 */
record Done(String result, String reference, Reply reply, Instant due) {
  static final String EXECUTED = "EXECUTED";
  static final String PLANNED = "PLANNED";
  static final String DECLINED = "DECLINED";
  static final String REFUSED = "REFUSED";
  static final String REJECTED = "REJECTED";

  static Done refused(Refusal refusal) {
    return new Done(REFUSED, null, refusal.reply(), null);
  }

  boolean executed() {
    return EXECUTED.equals(result);
  }
}
