package org.caredesk.batch;

import java.util.List;

/**
 * What a job works on: where its items come from and what is done with one. Items guard themselves
 * in the domain, so several executions may offer the same one; each item commits by itself.
 */
public abstract class Work {

  /** The job it belongs to, as the schedule calls it. */
  public abstract String job();

  /** The name by which a job's description asks for it; the job's own where it has but one. */
  public String name() {
    return job();
  }

  /**
   * How many items there are to be dealt with now. Claims nothing.
   *
   * @param runId the run in question, 0: any
   */
  public abstract long count(long runId);

  /**
   * Ids of items to be dealt with now, in any order; they may be claimed by being asked for. Read
   * in a short transaction of its own.
   *
   * @param slice which part and how many
   */
  public abstract List<Long> ids(Slice slice);

  /**
   * Deals with one item, outside any transaction.
   *
   * @param run the run it is done for, and the execution that does it
   * @param id one of {@link #ids}
   */
  public abstract Did deal(RunContext run, long id);

  /** Whether something is left that belongs to this day and that a later run should try. */
  public boolean isLeftForToday() {
    return false;
  }

  /** The run is closed: what was kept for it may go. */
  public void closed(long runId) {
    // most works keep nothing
  }
}
