package org.caredesk.web.refund;

import static org.caredesk.payment.refund.RefundState.ABANDONED;
import static org.caredesk.payment.refund.RefundState.ACCEPTED;
import static org.caredesk.payment.refund.RefundState.AWAITING_APPROVAL;
import static org.caredesk.payment.refund.RefundState.HELD;
import static org.caredesk.payment.refund.RefundState.QUEUED;
import static org.caredesk.payment.refund.RefundState.SCHEDULED;
import static org.caredesk.payment.refund.RefundState.SENDING;
import static org.caredesk.payment.refund.RefundState.UNKNOWN;

import java.util.Set;
import org.caredesk.payment.refund.RefundState;

/** How the list of refunds is looked at. */
public enum RefundQueueTab {
  /** All that are not finished. */
  OPEN(Set.of()),
  /** Failed for today, tried again on their day. */
  IN_QUEUE(Set.of(QUEUED)),
  /** Waiting for something outside or for a person. */
  WAITING(Set.of(SCHEDULED, HELD, AWAITING_APPROVAL)),
  /** Sent, without a last word. */
  RUNNING(Set.of(SENDING, UNKNOWN, ACCEPTED)),
  /** Left the queue after the third failure. */
  GIVEN_UP(Set.of(ABANDONED));

  private final Set<RefundState> states;

  RefundQueueTab(Set<RefundState> states) {
    this.states = states;
  }

  /** The states it shows; none: all that are not finished. */
  public Set<RefundState> states() {
    return states;
  }
}
