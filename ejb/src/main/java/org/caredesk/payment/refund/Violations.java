package org.caredesk.payment.refund;

import java.sql.SQLException;

/**
 * Recognises by the constraint's name that the database refused what somebody else was faster with.
 */
final class Violations {

  private static final String INTEGRITY = "23";

  private Violations() {}

  /** Whether a constraint whose name holds this was violated. */
  static boolean isOf(Throwable failure, String constraint) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && sql.getSQLState().startsWith(INTEGRITY)
          && String.valueOf(sql.getMessage()).contains(constraint)) {
        return true;
      }
    }
    return false;
  }
}
