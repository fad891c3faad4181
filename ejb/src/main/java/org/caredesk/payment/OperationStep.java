package org.caredesk.payment;

/** What asking about one call came to. */
public enum OperationStep {
  /** The call has its last word. */
  RESOLVED,
  /** Still nobody can say; asked again later. */
  STILL_OPEN,
  /** Nothing to ask any more. */
  SKIPPED
}
