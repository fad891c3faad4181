package org.caredesk.job;

/** How one server's part in a run ended. */
public enum ExecutionResult {
  /** It found nothing more to claim. */
  COMPLETED,
  /** A person stopped the run. */
  STOPPED,
  /** The job itself broke, not just some of its items. */
  FAILED,
  /** Its server died or went silent; another one goes on. */
  LOST
}
