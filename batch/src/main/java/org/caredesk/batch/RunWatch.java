package org.caredesk.batch;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.caredesk.job.Counts;
import org.caredesk.job.ExecutionResult;
import org.caredesk.job.JobRunService;
import org.caredesk.job.JobScheduleService;

/**
 * Ends an execution on record when the batch runtime ends it; the run closes with the last one.
 * What it leaves of the day's work makes the job due again.
 */
@Named("runWatch")
@Dependent
public class RunWatch extends AbstractJobListener {

  @Inject private JobContext job;
  @Inject private JobRunService runs;
  @Inject private JobScheduleService schedules;
  @Inject private Works works;

  /** The first execution of a run knows how much there is; for the others it is the rest. */
  @Override
  public void beforeJob() {
    long run = RunContext.of(job).runId();
    long items = works.total(job.getJobName(), run);
    if (items > 0) {
      runs.expect(run, items);
    }
  }

  @Override
  public void afterJob() {
    RunContext run = RunContext.of(job);
    boolean stopped = runs.count(run.executionId(), Counts.NONE);
    ExecutionResult how = stopped ? ExecutionResult.STOPPED : result(job.getBatchStatus());
    if (runs.end(run.executionId(), how)) {
      works.closed(job.getJobName(), run.runId());
      if (works.isLeftForToday(job.getJobName())) {
        schedules.againToday(job.getJobName());
      }
    }
  }

  static ExecutionResult result(BatchStatus status) {
    return switch (status) {
      case FAILED, ABANDONED -> ExecutionResult.FAILED;
      case STOPPED, STOPPING -> ExecutionResult.STOPPED;
      default -> ExecutionResult.COMPLETED;
    };
  }
}
