package org.caredesk.payment.refund;

/** What one piece of the clock's work came to, for the counts of a run. */
public enum RefundStep {
  /** The money went back. */
  SUCCEEDED,
  /** The gateway has it, not final. */
  ACCEPTED,
  /** Failed for today. */
  QUEUED,
  /** The third failure. */
  ABANDONED,
  /** No answer. */
  UNKNOWN,
  /** Waits for something outside. */
  SCHEDULED,
  /** Stopped for a person. */
  HELD,
  /** Left as it was: somebody else has it, nothing may be sent now, or nothing is known yet. */
  SKIPPED;

  static RefundStep of(RefundState state) {
    return switch (state) {
      case SUCCEEDED -> SUCCEEDED;
      case ACCEPTED -> ACCEPTED;
      case QUEUED -> QUEUED;
      case ABANDONED -> ABANDONED;
      case UNKNOWN, SENDING -> UNKNOWN;
      case SCHEDULED -> SCHEDULED;
      case HELD -> HELD;
      case AWAITING_APPROVAL, REVERSED, CANCELLED, REJECTED -> SKIPPED;
    };
  }
}
