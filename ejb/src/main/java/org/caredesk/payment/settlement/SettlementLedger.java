package org.caredesk.payment.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.caredesk.shared.Clocks;

/** Claims charges to be asked about, each in a short transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SettlementLedger {

  /** A claim is also the pause: who is not settled yet is asked again by the next hourly run. */
  private static final Duration PAUSE = Duration.ofMinutes(55);

  @Inject private SettlementRepository charges;
  @Inject private Clocks clocks;

  public long count() {
    return charges.count(clocks.database());
  }

  public List<Long> claim(int limit, int modulus, int remainder) {
    Instant now = clocks.database();
    return charges.claim(now, now.plus(PAUSE), limit, modulus, remainder);
  }
}
