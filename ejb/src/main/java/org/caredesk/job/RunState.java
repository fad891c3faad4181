package org.caredesk.job;

/** How a run stands, in a person's words. */
public enum RunState {
  /** Somebody works on it. */
  RUNNING,
  /** A person asked it to stop; somebody still works to the next checkpoint. */
  STOPPING,
  /** A person stopped it; it can be continued. */
  STOPPED,
  /** The job broke; it can be continued. */
  FAILED,
  /** Nobody works on it, but the next tick will. */
  WAITING,
  /** Nothing was left to do. */
  CLOSED
}
