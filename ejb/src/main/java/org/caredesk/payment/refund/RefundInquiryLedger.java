package org.caredesk.payment.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
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
  @Inject private RefundLateFacts late;
  @Inject private RefundLongUnknown longUnknown;
  @Inject private MoneyJournal journal;
  @Inject private MerchantAccountReader accounts;
  @Inject private SettingReader settings;
  @Inject private Clocks clocks;

  /** The question to ask about the attempt; empty when it has ended or may still be sent. */
  public Optional<Question> question(long attemptId) {
    RefundAttempt attempt = refunds.attempt(attemptId);
    MerchantAccountFacts account = accounts.facts(attempt.merchantAccount());
    boolean hasKeys = account.capabilities().keyLifetime() != null;
    Instant from = RefundTimes.firstInquiry(attempt.sendBefore(), settings.get(), hasKeys);
    if (!attempt.isOpen() || clocks.database().isBefore(from)) {
      return Optional.empty();
    }
    return Optional.of(questions.about(attempt, account));
  }

  /** Records the answer. */
  public RefundStep heard(Question question, InquiryAnswer answer) {
    Locked locked = refunds.lock(question.chargeId(), question.refundId(), question.attemptId());
    boolean executed = isOurs(locked, answer);
    if (!locked.attempt().isOpen()) {
      if (executed && answer.isFinal()) {
        locked.attempt().said(answer.code(), answer.words(), answer.reference());
        late.executed(locked, "the gateway, asked: executed");
      }
      return RefundStep.SKIPPED;
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
    boolean early = answer.hint() == Hint.NOT_SETTLED_YET;
    Outcome no = answer.hard() ? Outcome.DECLINED_HARD : Outcome.DECLINED_SOFT;
    Outcome came = early ? Outcome.REFUSED : no;
    heard(locked, came, answer);
    locked.attempt().end(AttemptEnd.INQUIRY, came, true, clocks.database());
    String why = "the gateway, asked: declined " + answer.code();
    if (early) {
      booking.uncounted(locked, why); // one of the three it is not; from UNKNOWN it may only queue
    } else {
      booking.failed(locked, answer.hard(), why);
    }
  }

  private void notFound(Locked locked, Instant askedAt) {
    RefundAttempt attempt = locked.attempt();
    boolean counts =
        !attempt.came(Outcome.ACCEPTED)
            && RefundTimes.heardTwice(
                attempt.asking().notFoundAt(), askedAt, settings.get().notFoundGap());
    if (counts) {
      attempt.end(AttemptEnd.INQUIRY, Outcome.UNKNOWN, false, clocks.database());
      booking.failed(locked, false, "the gateway, asked twice: knows nothing of it");
    } else {
      attempt.asking().notFound(clocks.database());
      unresolved(locked, "the gateway knows nothing of it");
    }
  }

  private void unresolved(Locked locked, String why) {
    if (!locked.attempt().came(Outcome.ACCEPTED)) {
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
