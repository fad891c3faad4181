package org.caredesk.batch.bulkrefund;

import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.caredesk.batch.FileStep;
import org.caredesk.batch.RunContext;
import org.caredesk.importing.BulkRefundLines;
import org.caredesk.importing.ImportCounts;
import org.caredesk.job.Counts;
import org.caredesk.job.JobReader;

/** Reads the file of requests; only when all of it is read may lines be sent. */
@Named("bulkParseStep")
@Dependent
public class BulkParseStep extends FileStep {

  @Inject @BatchProperty private String location;
  @Inject private BulkRefundLines lines;
  @Inject private JobReader jobs;

  @Override
  protected String location() {
    return location;
  }

  @Override
  protected String take(RunContext run) {
    boolean[] on = {true};
    ImportCounts counts =
        lines.parse(
            run.runId(), location, sofar -> on[0] = !runs.count(run.executionId(), Counts.NONE));
    if (!on[0]) {
      return END;
    }
    return !isAlone(run) || goOn(run, counts) ? GO_ON : END;
  }

  /** Where others are at work already, they count; after a crash the lines themselves do. */
  private boolean isAlone(RunContext run) {
    return jobs.run(run.runId()).executions().stream().filter(e -> e.endedAt() == null).count()
        == 1;
  }
}
