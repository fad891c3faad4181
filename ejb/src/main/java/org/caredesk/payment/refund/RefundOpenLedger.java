package org.caredesk.payment.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.caredesk.audit.AuditService;
import org.caredesk.history.HistoryKind;
import org.caredesk.order.OrderReader;
import org.caredesk.payment.Charge;
import org.caredesk.payment.GiveBack;
import org.caredesk.payment.MoneyJournal;
import org.caredesk.payment.gateway.MerchantAccountFacts;
import org.caredesk.payment.gateway.MerchantAccountReader;
import org.caredesk.payment.gateway.RefundCall;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Ref;

/**
 * Puts a new refund on record under its charge's lock, with all rules checked, before anything is
 * sent.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RefundOpenLedger {

  @Inject private RefundRepository refunds;
  @Inject private RefundAttempts attempts;
  @Inject private RefundTelling telling;
  @Inject private MoneyJournal journal;
  @Inject private RefundLineReader lines;
  @Inject private OrderReader orders;
  @Inject private MerchantAccountReader accounts;
  @Inject private AuditService audit;
  @Inject private Clocks clocks;

  /** What is known of the request before a permit is taken. */
  public Looked look(RefundAsk ask) {
    Optional<Refund> earlier = refunds.byKey(ask.requestKey());
    if (earlier.isPresent()) {
      return new Looked(null, RefundReceipts.again(earlier.get(), ask), false);
    }
    Optional<VoidUnderKey> other = refunds.voidUnderKey(ask.requestKey());
    if (other.isPresent() && !other.get().isFor(ask)) {
      throw new BusinessException("refund.keyOtherContent", ask.amount());
    }
    return new Looked(refunds.charge(ask.chargeId()).merchantAccount(), null, other.isPresent());
  }

  /** Where the refund stands that was asked for under this key, if one was. */
  public Optional<RefundReceipt> under(String requestKey) {
    return refunds.byKey(requestKey).map(RefundReceipts::of);
  }

  /** The charge behind a sale's or capture's number. */
  public long chargeOf(String transactionNumber) {
    return refunds
        .chargeOfTransaction(transactionNumber)
        .orElseThrow(() -> new BusinessException("refund.unknownTransaction", transactionNumber));
  }

  /**
   * Compares what the asker saw with what is, reserves the amount and writes the refund, with its
   * first attempt where it may be sent now.
   *
   * @param paused nothing may be sent to the account now
   */
  public Opened open(RefundAsk ask, boolean paused) {
    Charge charge = refunds.lockCharge(ask.chargeId());
    Optional<Refund> earlier = refunds.byKey(ask.requestKey());
    if (earlier.isPresent()) {
      return Opened.answered(RefundReceipts.again(earlier.get(), ask));
    }
    compare(ask, charge);
    MerchantAccountFacts account = accounts.facts(charge.merchantAccount());
    return switch (way(ask, charge, account)) {
      case VOID -> Opened.VOID;
      case REFUND_WHEN_SETTLED -> schedule(ask, charge, WaitReason.UNSETTLED);
      case REFUND_AFTER_OTHER -> schedule(ask, charge, WaitReason.OTHER_UNKNOWN);
      case REFUND ->
          paused ? schedule(ask, charge, WaitReason.ACCOUNT_PAUSED) : send(ask, charge, account);
    };
  }

  private void compare(RefundAsk ask, Charge charge) {
    journal.refuseStale(charge, ask.seenVersion());
    if (charge.gatewayReference() == null) {
      throw new BusinessException("charge.noReference"); // a past charge nobody can point at
    }
    if (!charge.currency().equals(ask.amount().currency())) {
      throw new BusinessException("refund.currency", charge.currency());
    }
    if (ask.seenRefundable() != null && ask.seenRefundable().compareTo(charge.refundable()) != 0) {
      journal.refuseStale(charge, -1L);
    }
    if (!ask.lines().isEmpty()) {
      refunds.lockOrder(charge.orderId()); // an order may have several charges
      lines.ofOrder(orders.summary(charge.orderId())).check(ask.lines());
    }
  }

  private GiveBack way(RefundAsk ask, Charge charge, MerchantAccountFacts account) {
    return RefundRules.first(
        charge,
        account,
        ask.amount(),
        refunds.inTheWay(charge).orElse(null),
        refunds.otherUnresolved(charge.id(), 0),
        clocks.now());
  }

  private Opened schedule(RefundAsk ask, Charge charge, WaitReason why) {
    charge.reserve(ask.amount());
    Refund refund = Refund.scheduled(ask.onRecord(charge, clocks.now()), why, clocks.database());
    refunds.add(refund);
    telling.stepped(charge, refund, null, null, "asked for, waits: " + why);
    telling.history(refund, HistoryKind.REFUND_SCHEDULED, why.name());
    onAudit(refund);
    return Opened.answered(RefundReceipts.of(refund));
  }

  private Opened send(RefundAsk ask, Charge charge, MerchantAccountFacts account) {
    charge.reserve(ask.amount());
    Refund refund = Refund.sending(ask.onRecord(charge, clocks.now()));
    refunds.add(refund);
    RefundCall call = attempts.call(charge, refund, account);
    RefundAttempt attempt = attempts.open(refund, call, null);
    telling.stepped(charge, refund, attempt, null, "asked for");
    telling.history(refund, HistoryKind.REFUND_REQUESTED);
    onAudit(refund);
    return Opened.toSend(
        new Sending(charge.id(), refund.id(), attempt.id(), call, attempt.sendBefore()));
  }

  private void onAudit(Refund refund) {
    audit.record(
        "refund.ask",
        Ref.of(Ref.REFUND, refund.id()),
        "charge " + refund.chargeId() + ", " + refund.amount() + ", " + refund.reason());
  }
}
