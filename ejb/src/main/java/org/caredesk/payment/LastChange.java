package org.caredesk.payment;

import java.io.Serializable;
import java.time.Instant;
import org.caredesk.shared.Money;

/**
 * Who changed a charge last, when, and into what: what a slower asker is told.
 *
 * @param refundId the refund behind it, null when it was the charge itself
 */
public record LastChange(String actor, Long refundId, String state, Money amount, Instant at)
    implements Serializable {

  /** Code of the refusal that names this deed; every one begins with charge.stale. */
  String refusal() {
    if (refundId != null) {
      boolean gone = "SUCCEEDED".equals(state) || "ACCEPTED".equals(state);
      return gone ? "charge.stale.refunded" : "charge.stale.refundAsked";
    }
    if (Phase.VOIDED.name().equals(state)) {
      return "charge.stale.voided";
    }
    return Phase.SETTLED.name().equals(state) ? "charge.stale.settled" : "charge.stale";
  }
}
