package org.caredesk.batch.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.caredesk.batch.Did;
import org.caredesk.batch.RunContext;
import org.caredesk.batch.Slice;
import org.caredesk.batch.Work;
import org.caredesk.payment.OperationQueueService;
import org.caredesk.payment.OperationStep;

/** Asks the gateway for sales, captures and voids that had no final answer. */
@ApplicationScoped
public class ChargeOperationWork extends Work {

  @Inject private OperationQueueService queue;

  @Override
  public String job() {
    return "reconcile";
  }

  @Override
  public String name() {
    return "charge-operations";
  }

  @Override
  public long count(long runId) {
    return queue.countToAsk();
  }

  @Override
  public List<Long> ids(Slice slice) {
    return queue.idsToAsk(slice.limit(), slice.modulus(), slice.remainder());
  }

  @Override
  public Did deal(RunContext run, long id) {
    return queue.ask(id) == OperationStep.SKIPPED ? Did.SKIPPED : Did.DONE;
  }
}
