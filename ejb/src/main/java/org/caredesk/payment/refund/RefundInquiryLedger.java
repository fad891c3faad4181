package org.caredesk.payment.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caredesk.payment.MoneyJournal;
import org.caredesk.payment.ReferenceKind;
import org.caredesk.payment.gateway.Answer;
import org.caredesk.payment.gateway.Hint;
import org.caredesk.payment.gateway.InquiryAnswer;
import org.caredesk.payment.gateway.MerchantAccountFacts;
import org.caredesk.payment.gateway.MerchantAccountReader;
import org.caredesk.payment.gateway.Outcome;
import org.caredesk.setting.SettingReader;
import org.caredesk.setting.Settings;
import org.caredesk.shared.Clocks;

/**
 * Records what the gateway says when it is asked about an attempt that has no final answer. It
 * never touches an attempt whose sender may still be on its way.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RefundInquiryLedger {

  @Inject private RefundRepository refunds;
  @Inject private RefundQuestions questions;
  @Inject private RefundBooking booking;
  @Inject private RefundFailing failing;
  @Inject private RefundLateFacts late;
  @Inject private RefundLongUnknown longUnknown;
  @Inject private MoneyJournal journal;
  @Inject private MerchantAccountReader accounts;
  @Inject private SettingReader settings;
  @Inject private Clocks clocks;

  /** The question to ask about the attempt; empty when it is settled or may still be sent. */
  public Optional<Question> question(long attemptId) {
    RefundAttempt attempt = refunds.attempt(attemptId);
    MerchantAccountFacts account = accounts.facts(attempt.merchantAccount());
    boolean hasKeys = account.capabilities().keyLifetime() != null;
    Instant from = RefundTimes.firstInquiry(attempt.sendBefore(), settings.get(), hasKeys);
    if (!attempt.isUnresolved() || clocks.database().isBefore(from)) {
      return Optional.empty();
    }
    return Optional.of(questions.about(attempt, account));
  }

  /** Records the answer. */
  public RefundStep heard(Question question, InquiryAnswer answer) {
    Locked locked = refunds.lock(question.chargeId(), question.refundId(), question.attemptId());
    boolean executed = isOurs(locked, answer);
    if (!locked.attempt().isOpen()) {
      return heardLater(locked, executed, answer);
    }
    if (executed) {
      executed(locked, answer);
    } else if (answer.answer() == Answer.DECLINED) {
      declined(locked, answer);
    } else if (answer.answer() == Answer.NOT_FOUND) {
      notFound(locked, question.askedAt());
    } else {
      unresolved(locked, "the gateway cannot tell: " + answer.code());
    }
    return RefundStep.of(locked.refund().state());
  }

  /** What the other keys say that the refund was sent under, asked before a no is believed. */
  public List<Prepared.Doubt> otherKeys(Question question) {
    List<RefundAttempt> made = refunds.attempts(question.refundId());
    MerchantAccountFacts account = question.call().account();
    return made.stream()
        .map(RefundAttempt::key)
        .filter(key -> !key.equals(question.call().key()))
        .distinct()
        .map(key -> questions.doubt(made, key, account))
        .toList();
  }

  /**
   * Another key of the refund turned out to stand for what the gateway has.
   *
   * @return false when it is another movement than the refund wanted: then nobody knows
   */
  public boolean foundUnderOtherKey(Question question, InquiryAnswer answer) {
    Locked locked = refunds.lock(question.chargeId(), question.refundId(), question.attemptId());
    if (!isOurs(locked, answer)) {
      return false;
    }
    if (locked.attempt().isOpen()) {
      return true; // asked about for itself
    }
    locked.attempt().said(answer.code(), answer.words(), answer.reference());
    if (answer.isFinal()) {
      late.executedEarlier(locked, "the gateway, asked for an earlier key: executed");
    } else {
      late.taken(locked, "the gateway, asked for an earlier key: has it, not final");
    }
    return true;
  }

  /** About an attempt that had ended. */
  private RefundStep heardLater(Locked locked, boolean executed, InquiryAnswer answer) {
    RefundAttempt attempt = locked.attempt();
    boolean denied = attempt.isTaken() && answer.answer() == Answer.DECLINED;
    if (!executed && !attempt.isTaken()) {
      return RefundStep.SKIPPED;
    }
    if (executed || denied) {
      attempt.said(answer.code(), answer.words(), answer.reference());
    }
    if (denied) {
      late.denied(locked, no(answer), "the gateway, asked: declined " + answer.code());
    } else if (executed && answer.isFinal()) {
      late.executed(locked, "the gateway, asked: executed");
    } else {
      late.taken(locked, "the gateway, asked: has it, not final");
      if (attempt.isTaken()) {
        askAgain(locked);
      }
    }
    return RefundStep.of(locked.refund().state());
  }

  /** Executed, the right amount, and under a reference that stands for nothing else. */
  private boolean isOurs(Locked locked, InquiryAnswer answer) {
    if (answer.answer() != Answer.EXECUTED) {
      return false;
    }
    boolean amountFits =
        answer.amount() == null || answer.amount().equals(locked.refund().amount());
    return amountFits
        && (answer.reference() == null
            || journal.attach(
                locked.charge(), answer.reference(), ReferenceKind.REFUND, locked.refund().id()));
  }

  private void executed(Locked locked, InquiryAnswer answer) {
    locked.attempt().said(answer.code(), answer.words(), answer.reference());
    if (answer.isFinal()) {
      heard(locked, Outcome.APPROVED, answer);
      locked.attempt().end(AttemptEnd.INQUIRY, Outcome.APPROVED, true, clocks.database());
      booking.succeeded(locked, "the gateway, asked: executed");
    } else {
      locked.attempt().accepted();
      askAgain(locked);
      booking.accepted(locked, "the gateway, asked: has it, not final");
    }
  }

  private void declined(Locked locked, InquiryAnswer answer) {
    locked.attempt().said(answer.code(), answer.words(), answer.reference());
    Outcome came = no(answer);
    heard(locked, came, answer);
    locked.attempt().end(AttemptEnd.INQUIRY, came, true, clocks.database());
    String why = "the gateway, asked: declined " + answer.code();
    if (came == Outcome.REFUSED) {
      failing.uncounted(locked, why); // one of the three it is not; from UNKNOWN it may only queue
    } else {
      failing.failed(locked, answer.hard(), why);
    }
  }

  private static Outcome no(InquiryAnswer answer) {
    if (answer.hint() == Hint.NOT_SETTLED_YET) {
      return Outcome.REFUSED;
    }
    return answer.hard() ? Outcome.DECLINED_HARD : Outcome.DECLINED_SOFT;
  }

  private void notFound(Locked locked, Instant askedAt) {
    RefundAttempt attempt = locked.attempt();
    boolean counts =
        !attempt.isTaken()
            && RefundTimes.heardTwice(
                attempt.asking().notFoundAt(), askedAt, settings.get().notFoundGap());
    if (counts) {
      attempt.end(AttemptEnd.INQUIRY, Outcome.UNKNOWN, false, clocks.database());
      failing.failed(locked, false, "the gateway, asked twice: knows nothing of it");
    } else {
      attempt.asking().notFound(clocks.database());
      unresolved(locked, "the gateway knows nothing of it");
    }
  }

  private void unresolved(Locked locked, String why) {
    if (!locked.attempt().isTaken()) {
      locked.attempt().lost(clocks.database());
      booking.unknown(locked, why);
    }
    askAgain(locked);
    longUnknown.tell(locked);
  }

  private void askAgain(Locked locked) {
    Settings now = settings.get();
    locked
        .attempt()
        .asking()
        .asked(
            RefundTimes.nextInquiry(
                locked.attempt().asking().inquiries() + 1,
                clocks.database(),
                now.inquiryBackOff()));
  }

  private void heard(Locked locked, Outcome outcome, InquiryAnswer answer) {
    locked.refund().heard(outcome, answer.code(), answer.words(), clocks.now());
  }
}
