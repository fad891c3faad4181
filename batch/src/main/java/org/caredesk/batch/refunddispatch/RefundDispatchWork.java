package org.caredesk.batch.refunddispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.caredesk.batch.Did;
import org.caredesk.batch.RefundSteps;
import org.caredesk.batch.RunContext;
import org.caredesk.batch.Slice;
import org.caredesk.batch.Work;
import org.caredesk.payment.refund.RefundQueueService;

/** Sends the refunds whose reason to wait is gone. */
@ApplicationScoped
public class RefundDispatchWork extends Work {

  @Inject private RefundQueueService queue;

  @Override
  public String job() {
    return "refund-dispatch";
  }

  @Override
  public long count(long runId) {
    return queue.countForDispatch();
  }

  @Override
  public List<Long> ids(Slice slice) {
    return queue.dueForDispatch(slice.limit(), slice.modulus(), slice.remainder());
  }

  @Override
  public Did deal(RunContext run, long id) {
    return RefundSteps.did(queue.dispatch(id));
  }
}
