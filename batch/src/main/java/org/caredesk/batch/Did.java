package org.caredesk.batch;

import org.caredesk.job.Counts;

/** What became of one item, for the counts of its run. */
public enum Did {
  /** Dealt with, whatever the trade's answer was. */
  DONE,
  /** Left as it was, for a later look. */
  SKIPPED,
  /** Refused, or broke. */
  FAILED;

  Counts count() {
    return switch (this) {
      case DONE -> new Counts(1, 0, 0);
      case FAILED -> new Counts(0, 1, 0);
      case SKIPPED -> new Counts(0, 0, 1);
    };
  }
}
