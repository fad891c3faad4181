package org.caredesk.desk;

/** How far a part of a cancellation is. */
public enum CancelPartState {
  /** On record, not done yet. */
  PLANNED,
  DONE,
  /** Asked for; it goes on by itself. */
  WAITING,
  /** It did not work; the other parts are done all the same. */
  FAILED
}
