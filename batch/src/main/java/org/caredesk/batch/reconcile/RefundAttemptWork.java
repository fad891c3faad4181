package org.caredesk.batch.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.caredesk.batch.Did;
import org.caredesk.batch.RefundSteps;
import org.caredesk.batch.RunContext;
import org.caredesk.batch.Slice;
import org.caredesk.batch.Work;
import org.caredesk.payment.refund.RefundQueueService;

/** Asks the gateway for refunds that had no final answer. */
@ApplicationScoped
public class RefundAttemptWork extends Work {

  @Inject private RefundQueueService queue;

  @Override
  public String job() {
    return "reconcile";
  }

  @Override
  public String name() {
    return "refund-attempts";
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
    return RefundSteps.did(queue.ask(id));
  }
}
