package org.caredesk.batch.purge;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import org.caredesk.batch.RunContext;
import org.caredesk.job.Counts;
import org.caredesk.job.JobRunService;
import org.caredesk.shared.Clocks;
import org.caredesk.staff.StaffPurgeService;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Forgets sessions, sign-ins, runs and the batch runtime's own rows after some months. What money
 * did is never asked to be forgotten.
 */
@Named("purgeStep")
@Dependent
public class PurgeStep extends AbstractBatchlet {

  @Inject private JobContext job;
  @Inject private StaffPurgeService staff;
  @Inject private JobRunService runs;
  @Inject private Clocks clocks;

  @Inject
  @ConfigProperty(name = "caredesk.purge.after", defaultValue = "P90D")
  private Duration after;

  /** A job every quarter of a minute leaves many rows there, and nobody reads them. */
  @Inject
  @ConfigProperty(name = "caredesk.purge.batch.after", defaultValue = "P14D")
  private Duration batchAfter;

  @Override
  public String process() {
    RunContext run = RunContext.of(job);
    int forgotten = staff.purge(clocks.real().minus(after));
    int closed = runs.purge(after);
    int executions = runs.purgeBatchStore(batchAfter);
    runs.count(run.executionId(), new Counts((long) forgotten + closed, 0, 0));
    runs.note(
        run.runId(),
        "purged",
        Integer.toString(forgotten),
        Integer.toString(closed),
        Integer.toString(executions));
    return "COMPLETED";
  }
}
