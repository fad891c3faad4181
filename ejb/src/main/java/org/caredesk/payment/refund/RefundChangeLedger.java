package org.caredesk.payment.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.caredesk.audit.AuditService;
import org.caredesk.history.HistoryKind;
import org.caredesk.payment.Charge;
import org.caredesk.payment.GiveBack;
import org.caredesk.payment.gateway.MerchantAccountReader;
import org.caredesk.setting.SettingReader;
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
  @Inject private MerchantAccountReader accounts;
  @Inject private SettingReader settings;
  @Inject private AuditService audit;
  @Inject private Clocks clocks;

  /**
   * Lets a held refund go on, if the charge allows it again. Errors: refund.notHeld (its state), or
   * why the charge does not.
   */
  public void sendOn(long refundId) {
    Charge charge = refunds.lockCharge(refunds.chargeOf(refundId));
    Refund refund = refunds.lockRefund(refundId);
    RefundState from = refund.state();
    if (from != RefundState.HELD) {
      throw new BusinessException("refund.notHeld", from);
    }
    GiveBack way =
        RefundRules.again(
            charge,
            accounts.facts(charge.merchantAccount()),
            refund.amount(),
            refunds.otherUnresolved(charge.id(), refundId),
            clocks.now());
    LocalDate tomorrow = RefundTimes.dueOn(clocks.now(), settings.get().merchantZone());
    refund.goOn(RefundRules.waitsFor(way), clocks.database(), tomorrow);
    telling.stepped(charge, refund, null, from, "sent on");
    telling.history(refund, HistoryKind.REFUND_SENT_ON);
    telling.noLongerNeedsPerson(refund, "sent on", WorkKind.REFUND_HELD);
    audit.record("refund.sendOn", Ref.of(Ref.REFUND, refundId), from + " → " + refund.state());
  }

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
