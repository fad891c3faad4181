package org.caredesk.payment.gateway;

/** What one call for money came to, as far as this side can know. */
public enum Outcome {
  /** Done, and final as far as the processor says. */
  APPROVED,
  /** The processor has it; whether it will succeed is not known yet. */
  ACCEPTED,
  /** Declined for now: the same may succeed another day. */
  DECLINED_SOFT,
  /** Declined for good, as far as the processor says. */
  DECLINED_HARD,
  /** The processor says that it did nothing, because the request does not fit its books. */
  REFUSED,
  /** Nothing was taken: no byte left, or the processor documents its answer as such. */
  NOT_SENT,
  /** Sent, and no answer that can be relied on: ask, never send again blind. */
  UNKNOWN;

  /** Whether the processor answered that the money did not move. */
  public boolean isNegative() {
    return this == DECLINED_SOFT || this == DECLINED_HARD || this == REFUSED;
  }
}
