package org.caredesk.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.caredesk.payment.refund.RefundReader;
import org.caredesk.shared.Clocks;
import org.caredesk.work.WorkItemReader;

/**
 * How much waits, beside the entries of the menu. The same for all, so it is counted once in a few
 * seconds and not once for every page.
 */
@Named("counts")
@ApplicationScoped
public class DeskCounts {

  private static final Duration FRESH = Duration.ofSeconds(10);

  @Inject private RefundReader refunds;
  @Inject private WorkItemReader work;
  @Inject private Clocks clocks;

  private volatile Counted queue = Counted.NEVER;
  private volatile Counted waiting = Counted.NEVER;

  private record Counted(long count, Instant at) {

    static final Counted NEVER = new Counted(0, Instant.EPOCH);

    Counted fresh(Instant now, LongSupplier source) {
      return at.plus(FRESH).isAfter(now) ? this : new Counted(source.getAsLong(), now);
    }
  }

  /** Refunds that are not finished. */
  public long getQueue() {
    queue = queue.fresh(clocks.real(), refunds::countOpen);
    return queue.count();
  }

  /** Items that wait for a person. */
  public long getWork() {
    waiting = waiting.fresh(clocks.real(), work::countOpen);
    return waiting.count();
  }
}
