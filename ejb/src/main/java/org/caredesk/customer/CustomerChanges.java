package org.caredesk.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Set;
import org.caredesk.audit.AuditService;
import org.caredesk.history.HistoryKind;
import org.caredesk.history.HistoryReader;
import org.caredesk.history.HistoryService;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.PageRequest;
import org.caredesk.shared.Ref;
import org.caredesk.shared.Roles;

/**
 * What all edits of a profile have in common: the slower of two editors of one block is refused and
 * told who was faster; what is changed stands in the history and the audit, before and after.
 */
@ApplicationScoped
public class CustomerChanges {

  private static final int LOOKED_AT = 20;

  @Inject private HistoryService history;
  @Inject private HistoryReader past;
  @Inject private AuditService audit;
  @Inject private Clocks clocks;

  /**
   * Refuses an edit of what has changed since it was read.
   *
   * @throws BusinessException customer.changed (who, when, which block)
   */
  public void refuseStale(long customerId, CustomerBlock block, Object seen, Object now) {
    if (Objects.equals(seen, now)) {
      return;
    }
    throw past
        .page(customerId, Set.of(HistoryKind.CUSTOMER_CHANGED), PageRequest.top(LOOKED_AT))
        .rows()
        .stream()
        .filter(row -> row.args().contains(block.name()))
        .findFirst()
        .map(row -> new BusinessException("customer.changed", row.actor(), row.at(), block.name()))
        .orElseGet(
            () ->
                new BusinessException(
                    "customer.changed", Roles.SYSTEM, clocks.now(), block.name()));
  }

  /** Puts a change on record; what stayed the same is none. */
  public void record(long customerId, CustomerBlock block, String before, String after) {
    if (!before.equals(after)) {
      Ref customer = Ref.of(Ref.CUSTOMER, customerId);
      history.record(
          customerId, HistoryKind.CUSTOMER_CHANGED, customer, before, after, block.name());
      audit.record("customer.changed", customer, block + ": " + before + " -> " + after);
    }
  }
}
