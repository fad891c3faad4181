package org.caredesk.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/**
 * Reads the items of one partition, a page of ids at a time, each page in a short transaction of
 * its own. An item that stays due after it was dealt with is not given again by the same execution.
 */
@Named("workItems")
@Dependent
public class WorkItems extends AbstractItemReader {

  @Inject @BatchProperty private String work;
  @Inject @BatchProperty private String of;
  @Inject @BatchProperty private String share;
  @Inject private JobContext job;
  @Inject private StepContext step;
  @Inject private Works works;

  private IdPages pages;

  @Override
  public void open(Serializable checkpoint) {
    Slice slice =
        new Slice(
            RunContext.of(job).runId(),
            IdPages.SIZE,
            Integer.parseInt(of),
            Integer.parseInt(share));
    pages = new IdPages(slice, wanted -> works.ids(work, wanted));
  }

  @Override
  public Long readItem() {
    return RunContext.isStopped(step) ? null : pages.next();
  }
}
