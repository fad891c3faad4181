package org.caredesk.batch.refunddispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.caredesk.batch.Did;
import org.caredesk.batch.RunContext;
import org.caredesk.batch.Slice;
import org.caredesk.batch.Work;
import org.caredesk.fulfillment.rma.ArrivalService;
import org.caredesk.fulfillment.rma.DueArrivalReader;

/** Asks for the money of goods that came back, where whoever took them in never came to ask. */
@ApplicationScoped
public class ReturnRefundWork extends Work {

  @Inject private DueArrivalReader due;
  @Inject private ArrivalService arrivals;

  @Override
  public String job() {
    return "refund-dispatch";
  }

  @Override
  public String name() {
    return "return-refunds";
  }

  @Override
  public long count(long runId) {
    return due.count();
  }

  @Override
  public List<Long> ids(Slice slice) {
    return due.ids(slice.limit(), slice.modulus(), slice.remainder());
  }

  @Override
  public Did deal(RunContext run, long id) {
    return arrivals.refund(id).refused() == null ? Did.DONE : Did.FAILED;
  }
}
