package org.caredesk.shared;

/** The roles a caller may have; every service names those that may knock at its door. */
public final class Roles {

  /** Talks with customers: finds, edits, refunds, voids. */
  public static final String AGENT = "agent";

  /** Runs the desk: staff, settings, accounts, and all that an agent may. */
  public static final String ADMIN = "admin";

  /** Runs the night: jobs and the queue, without customers' data. */
  public static final String OPERATOR = "operator";

  /** The house itself: jobs, imports and start-up work. */
  public static final String SYSTEM = "system";

  private Roles() {}
}
