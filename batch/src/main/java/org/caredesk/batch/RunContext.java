package org.caredesk.batch;

import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import java.util.Properties;

/**
 * What a batch thread works for.
 *
 * @param askedBy login of who wanted the run
 */
public record RunContext(long runId, long executionId, String askedBy) {

  public static final String RUN = "run";
  public static final String EXECUTION = "execution";
  public static final String ASKED_BY = "askedBy";

  /** As the job's description passes them on from its parameters. */
  public static RunContext of(JobContext job) {
    Properties given = job.getProperties();
    return new RunContext(
        Long.parseLong(given.getProperty(RUN)),
        Long.parseLong(given.getProperty(EXECUTION)),
        given.getProperty(ASKED_BY));
  }

  /** Tells the reader of the same thread to give no more items. */
  static void stop(StepContext step) {
    step.setTransientUserData(Boolean.TRUE);
  }

  static boolean isStopped(StepContext step) {
    return Boolean.TRUE.equals(step.getTransientUserData());
  }
}
