package org.caredesk.batch;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.caredesk.job.Counts;
import org.caredesk.job.JobRunService;

/**
 * The checkpoint: counts what was done into the run, and learns whether a person wants it to end.
 */
@Named("workTally")
@Dependent
public class WorkTally extends AbstractItemWriter {

  @Inject private JobContext job;
  @Inject private StepContext step;
  @Inject private JobRunService runs;

  @Override
  public void writeItems(List<Object> items) {
    Counts counts =
        items.stream().map(item -> ((Did) item).count()).reduce(Counts.NONE, Counts::plus);
    if (runs.count(RunContext.of(job).executionId(), counts)) {
      RunContext.stop(step);
    }
  }
}
