package org.caredesk.batch.refundretry;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.caredesk.batch.RunContext;
import org.caredesk.job.JobRunService;
import org.caredesk.payment.refund.RefundQueueService;

/** Once a day, what has not become final for ten days is put before a person. */
@Named("refundAgesStep")
@Dependent
public class RefundAgesStep extends AbstractBatchlet {

  @Inject private JobContext job;
  @Inject private RefundQueueService queue;
  @Inject private JobRunService runs;

  @Override
  public String process() {
    int opened = queue.oldAges();
    if (opened > 0) {
      runs.note(RunContext.of(job).runId(), "ages", Integer.toString(opened));
    }
    return "COMPLETED";
  }
}
