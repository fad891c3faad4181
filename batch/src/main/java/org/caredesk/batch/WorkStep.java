package org.caredesk.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Deals with one item of a work, outside the chunk's transaction. */
@Named("workStep")
@Dependent
public class WorkStep implements ItemProcessor {

  @Inject @BatchProperty private String work;
  @Inject private JobContext job;
  @Inject private Works works;

  @Override
  public Did processItem(Object item) {
    return works.deal(work, RunContext.of(job), (Long) item);
  }
}
