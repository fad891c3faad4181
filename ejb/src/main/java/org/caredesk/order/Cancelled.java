package org.caredesk.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** That an order was called off: when, by whom and why. */
@Embeddable
public class Cancelled {

  @Column(name = "cancelled_at")
  private Instant at;

  @Column(name = "cancelled_by")
  private String by;

  @Column(name = "cancel_reason")
  private String reason;

  @Column(name = "cancel_note")
  private String note;

  protected Cancelled() {}

  Cancelled(Instant at, String by, String reason, String note) {
    this.at = at;
    this.by = by;
    this.reason = reason;
    this.note = note == null || note.isBlank() ? null : note.strip();
  }

  OrderCancelled row() {
    return at == null ? null : new OrderCancelled(at, by, reason, note);
  }
}
