package org.caredesk.batch;

import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import java.util.Properties;

/**
 * The run and the execution that a batch thread works for, and whether a person wants it to end.
 */
public record RunContext(long runId, long executionId) {

  public static final String RUN = "run";
  public static final String EXECUTION = "execution";

  /** As the job's description passes them on from its parameters. */
  public static RunContext of(JobContext job) {
    Properties given = job.getProperties();
    return new RunContext(
        Long.parseLong(given.getProperty(RUN)), Long.parseLong(given.getProperty(EXECUTION)));
  }

  /** Tells the reader of the same thread to give no more items. */
  static void stop(StepContext step) {
    step.setTransientUserData(Boolean.TRUE);
  }

  static boolean isStopped(StepContext step) {
    return Boolean.TRUE.equals(step.getTransientUserData());
  }
}
