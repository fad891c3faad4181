package org.caredesk.payment;

/** Whose word ended a call. */
public enum OperationEnd {
  /** The answer to the call itself. */
  ANSWER,
  /** What the gateway said when it was asked later. */
  INQUIRY,
  /** A person's decision with evidence. */
  RULING
}
