package org.caredesk.payment.refund;

/** What an attempt counts for. */
public enum AttemptKind {
  /** By a person, by a bulk file or by dispatch; not one of the queue's three. */
  FIRST,
  /** One of the three that the queue makes on three different days. */
  QUEUE,
  /** Answered in a way that says nothing about the refund: not settled yet, bad credentials. */
  UNCOUNTED
}
