package org.caredesk.payment.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.caredesk.audit.AuditService;
import org.caredesk.history.HistoryKind;
import org.caredesk.payment.Charge;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Ref;
import org.caredesk.work.WorkKind;

/** Carries out what people decide about refunds that wait. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RefundChangeLedger {

  @Inject private RefundRepository refunds;
  @Inject private RefundTelling telling;
  @Inject private AuditService audit;
  @Inject private Clocks clocks;

  /** Calls off a refund of which nothing is on its way. */
  public void cancel(long refundId, String note) {
    Charge charge = refunds.lockCharge(refunds.chargeOf(refundId));
    Refund refund = refunds.lockRefund(refundId);
    RefundState from = refund.state();
    if (!from.isCancellable()) {
      throw new BusinessException("refund.notCancellable", from);
    }
    if (refunds.attempts(refundId).stream().anyMatch(RefundAttempt::isTaken)) {
      throw new BusinessException("refund.taken", refund.amount());
    }
    charge.release(refund.amount());
    refund.cancel(clocks.now());
    String words = note == null ? "" : note.strip();
    telling.stepped(charge, refund, null, from, "called off: " + words);
    telling.history(refund, HistoryKind.REFUND_CANCELLED, words);
    telling.noLongerNeedsPerson(
        refund,
        "called off",
        WorkKind.REFUND_HELD,
        WorkKind.REFUND_HARD_DECLINE,
        WorkKind.REFUND_UNKNOWN_LONG,
        WorkKind.REFUND_NOT_FINAL);
    audit.record("refund.cancel", Ref.of(Ref.REFUND, refundId), words);
  }
}
