package org.caredesk.payment.refund;

/** What the outcome of a call means for its refund. */
enum Verdict {
  /** The money went back. */
  SUCCEED,
  /** The gateway has it; ask until it says the last word. */
  ACCEPT,
  /** It may or may not have happened: ask. */
  ASK,
  /** It did not happen: the queue. */
  FAIL,
  /** It did not happen and hardly will: the queue, and a person from the first day. */
  FAIL_HARD,
  /** The charge has not settled: wait, uncounted. */
  WAIT_FOR_SETTLEMENT,
  /** Our credentials were refused: tomorrow, uncounted. */
  TRY_TOMORROW
}
