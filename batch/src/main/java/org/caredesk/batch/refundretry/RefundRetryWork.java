package org.caredesk.batch.refundretry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.caredesk.batch.Did;
import org.caredesk.batch.RefundSteps;
import org.caredesk.batch.RunContext;
import org.caredesk.batch.Slice;
import org.caredesk.batch.Work;
import org.caredesk.payment.refund.RefundQueueService;
import org.caredesk.setting.SettingReader;
import org.caredesk.shared.Clocks;

/** Works the queue: what is due on the merchant's date, one attempt a day. */
@ApplicationScoped
public class RefundRetryWork extends Work {

  @Inject private RefundQueueService queue;
  @Inject private SettingReader settings;
  @Inject private Clocks clocks;

  @Override
  public String job() {
    return "refund-retry";
  }

  @Override
  public long count(long runId) {
    return queue.countForRetry(today());
  }

  @Override
  public List<Long> ids(Slice slice) {
    return queue.dueForRetry(today(), slice.limit(), slice.modulus(), slice.remainder());
  }

  /**
   * What could not be tried: the breaker was open, sending was stopped, or the gateway may still
   * know the key of an attempt whose answer was lost, for some seconds more than a day.
   */
  @Override
  public boolean isLeftForToday() {
    return queue.isLeftForRetry(today());
  }

  @Override
  public Did deal(RunContext run, long id) {
    return RefundSteps.did(queue.retry(id));
  }

  private LocalDate today() {
    return clocks.today(settings.get().merchantZone());
  }
}
