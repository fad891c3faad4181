package org.caredesk.payment.refund;

/** Under which key a refund may be sent again. */
enum KeyChoice {
  /** Under the same, with the same stored request. */
  SAME,
  /** Under the next generation. */
  NEXT,
  /** Not now: the key may or may not have expired. */
  WAIT
}
