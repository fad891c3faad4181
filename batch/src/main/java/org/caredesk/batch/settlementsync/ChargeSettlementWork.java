package org.caredesk.batch.settlementsync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.caredesk.batch.Did;
import org.caredesk.batch.RunContext;
import org.caredesk.batch.Slice;
import org.caredesk.batch.Work;
import org.caredesk.payment.settlement.SettlementService;

/** Learns the phases of charges past their cut-off. */
@ApplicationScoped
public class ChargeSettlementWork extends Work {

  @Inject private SettlementService settlement;

  @Override
  public String job() {
    return "settlement-sync";
  }

  @Override
  public String name() {
    return "charge-settlement";
  }

  @Override
  public long count(long runId) {
    return settlement.count();
  }

  @Override
  public List<Long> ids(Slice slice) {
    return settlement.dueIds(slice.limit(), slice.modulus(), slice.remainder());
  }

  @Override
  public Did deal(RunContext run, long id) {
    return settlement.sync(id) ? Did.DONE : Did.SKIPPED;
  }
}
