package org.caredesk.payment.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.caredesk.history.HistoryKind;
import org.caredesk.payment.Charge;
import org.caredesk.payment.GiveBack;
import org.caredesk.payment.MoneyJournal;
import org.caredesk.payment.ReferenceKind;
import org.caredesk.payment.gateway.InquiryAnswer;
import org.caredesk.payment.gateway.MerchantAccountFacts;
import org.caredesk.payment.gateway.MerchantAccountReader;
import org.caredesk.payment.gateway.Outcome;
import org.caredesk.payment.gateway.RefundCall;
import org.caredesk.setting.SettingReader;
import org.caredesk.setting.Settings;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Clocks;

/**
 * Opens one more attempt of a refund that waits or is queued, with all rules checked once more and
 * under the key that the rules of keys allow.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RefundAgainLedger {

  @Inject private RefundRepository refunds;
  @Inject private RefundAttempts attempts;
  @Inject private RefundQuestions questions;
  @Inject private RefundHolding holding;
  @Inject private RefundLateFacts late;
  @Inject private RefundTelling telling;
  @Inject private MoneyJournal journal;
  @Inject private MerchantAccountReader accounts;
  @Inject private SettingReader settings;
  @Inject private Clocks clocks;

  /** The refund and what must be asked first; empty when it does not stand there or is not due. */
  public Optional<Prepared> prepare(long refundId, RefundState from) {
    Refund refund = refunds.refund(refundId);
    if (!stands(refund, from)) {
      return Optional.empty();
    }
    Charge charge = refunds.charge(refund.chargeId());
    MerchantAccountFacts account = accounts.facts(charge.merchantAccount());
    List<RefundAttempt> made = refunds.attempts(refundId);
    return Optional.of(
        new Prepared(
            refundId,
            charge.id(),
            from,
            account.code(),
            last(made),
            RefundPolicy.keysToAsk(made).stream()
                .map(key -> questions.doubt(made, key, account))
                .toList()));
  }

  /**
   * A question asked before sending found the refund executed: nothing is sent any more; or at the
   * gateway, not final: nothing is sent while it is.
   */
  public RefundStep foundExecuted(Question question, InquiryAnswer answer) {
    Locked locked = refunds.lock(question.chargeId(), question.refundId(), question.attemptId());
    boolean ours =
        (answer.amount() == null || answer.amount().equals(locked.refund().amount()))
            && (answer.reference() == null
                || journal.attach(
                    locked.charge(),
                    answer.reference(),
                    ReferenceKind.REFUND,
                    locked.refund().id()));
    if (!ours || locked.attempt().isOpen()) {
      return RefundStep.SKIPPED;
    }
    locked.attempt().said(answer.code(), answer.words(), answer.reference());
    if (!answer.isFinal()) {
      late.taken(locked, "the gateway, asked before sending again: has it, not final");
      return RefundStep.SKIPPED;
    }
    late.executed(locked, "the gateway, asked before sending again: executed");
    return RefundStep.of(locked.refund().state());
  }

  /**
   * Opens the attempt.
   *
   * @param declined keys of which the gateway has just said that it declined them
   */
  public Again open(Prepared prepared, Set<String> declined) {
    Charge charge = refunds.lockCharge(prepared.chargeId());
    Refund refund = refunds.lockRefund(prepared.refundId());
    List<RefundAttempt> made = refunds.attempts(refund.id());
    if (!stands(refund, prepared.from())
        || !Objects.equals(last(made), prepared.lastAttemptId())
        || made.stream().anyMatch(a -> a.isUnresolved() || a.came(Outcome.APPROVED))) {
      return Again.SKIPPED;
    }
    made.stream()
        .filter(attempt -> !attempt.isAnswered() && declined.contains(attempt.key()))
        .forEach(attempt -> attempt.answeredLate(Outcome.DECLINED_SOFT));
    MerchantAccountFacts account = accounts.facts(charge.merchantAccount());
    Optional<Again> barred = barred(charge, refund, account);
    return barred.orElseGet(() -> openUnderKey(charge, refund, account, made));
  }

  private Optional<Again> barred(Charge charge, Refund refund, MerchantAccountFacts account) {
    try {
      boolean unresolved = refunds.otherUnresolved(charge.id(), refund.id());
      GiveBack way = RefundRules.again(charge, account, refund.amount(), unresolved, clocks.now());
      return way == GiveBack.REFUND ? Optional.empty() : Optional.of(waits(refund, way));
    } catch (BusinessException e) {
      WaitReason why = RefundRules.holdReason(e.code());
      if (why == null) {
        return Optional.of(Again.SKIPPED);
      }
      holding.hold(charge, refund, why);
      return Optional.of(Again.stands(RefundStep.HELD));
    }
  }

  private Again waits(Refund refund, GiveBack way) {
    if (refund.stands(RefundState.SCHEDULED)) {
      refund.waitOn(RefundRules.waitsFor(way));
    }
    return Again.SKIPPED;
  }

  private Again openUnderKey(
      Charge charge, Refund refund, MerchantAccountFacts account, List<RefundAttempt> made) {
    Settings now = settings.get();
    Duration reach = now.sendBefore().plus(now.gatewayDeadline());
    List<RefundAttempt> underKey =
        made.stream().filter(attempt -> attempt.key().equals(refund.key())).toList();
    KeyChoice choice =
        RefundKeyPolicy.choose(
            underKey, account.capabilities().keyLifetime(), reach, clocks.database());
    if (choice == KeyChoice.WAIT) {
      return Again.SKIPPED;
    }
    if (choice == KeyChoice.NEXT) {
      refund.rotateKey();
    }
    boolean sameRequest = choice == KeyChoice.SAME && !underKey.isEmpty();
    RefundCall call =
        sameRequest
            ? RefundCall.from(account, underKey.get(0).request())
            : attempts.call(charge, refund, account);
    return send(charge, refund, call);
  }

  private Again send(Charge charge, Refund refund, RefundCall call) {
    RefundState from = refund.state();
    Integer number = from == RefundState.QUEUED ? refund.countQueueAttempt() : null;
    refund.send();
    RefundAttempt attempt = attempts.open(refund, call, number);
    refunds.flush();
    telling.stepped(charge, refund, attempt, from, "sent again");
    if (number != null) {
      telling.history(refund, HistoryKind.REFUND_RETRIED, number.toString());
    }
    return Again.toSend(
        new Sending(charge.id(), refund.id(), attempt.id(), call, attempt.sendBefore()));
  }

  /** Whether it stands where it is to be taken from; a queued one on its day alone. */
  private boolean stands(Refund refund, RefundState from) {
    if (!refund.stands(from)) {
      return false;
    }
    LocalDate today = clocks.today(settings.get().merchantZone());
    return from != RefundState.QUEUED || !refund.dueOn().isAfter(today);
  }

  private static Long last(List<RefundAttempt> made) {
    return made.isEmpty() ? null : made.get(made.size() - 1).id();
  }
}
