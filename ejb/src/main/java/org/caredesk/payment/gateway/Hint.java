package org.caredesk.payment.gateway;

/** Why a processor refused, where the reason changes what is done next. */
public enum Hint {
  /** Nothing that changes what is done next. */
  NONE,
  /** The charge has not settled: the refund waits, uncounted. */
  NOT_SETTLED_YET,
  /** The charge is settling or settled: a void is too late, a refund is the way. */
  ALREADY_SETTLED,
  /** The charge is voided or its authorization has expired. */
  ALREADY_VOIDED,
  /** An earlier one exists: ask for it, it is not a decline. */
  DUPLICATE,
  /** More than is left on the charge: with an attempt unresolved, ask. */
  OVER_AMOUNT,
  /** The processor does not know the reference. */
  UNKNOWN_REFERENCE,
  /** The merchant's credentials were not taken: the account's breaker opens. */
  BAD_CREDENTIALS
}
