package org.caredesk.job;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A run in a list.
 *
 * @param dueAt null when a person started it
 * @param closedAt null while it is open
 * @param total items known at the start, null: unknown
 * @param state what a person calls it
 */
public record JobRunRow(
    long id,
    String job,
    LocalDate businessDate,
    Instant dueAt,
    String requestedBy,
    Instant openedAt,
    Instant closedAt,
    Long total,
    Counts counts,
    RunState state)
    implements Serializable {

  private static final int WHOLE = 100;

  /** How far it is, in percent; -1 when nobody knows how much there is. */
  public int progress() {
    if (state == RunState.CLOSED) {
      return WHOLE;
    }
    if (total == null || total == 0) {
      return -1;
    }
    return (int) Math.min(WHOLE, counts.all() * WHOLE / total);
  }
}
