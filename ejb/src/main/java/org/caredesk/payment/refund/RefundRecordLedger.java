package org.caredesk.payment.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.caredesk.payment.MoneyJournal;
import org.caredesk.payment.ReferenceKind;
import org.caredesk.payment.gateway.GatewayOutcome;
import org.caredesk.payment.gateway.Outcome;
import org.caredesk.shared.Clocks;

/**
 * Records what a call came to. The fence: whoever holds the charge's lock and finds the attempt
 * open settles it; whoever comes after that brings a late fact.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RefundRecordLedger {

  @Inject private RefundRepository refunds;
  @Inject private RefundBooking booking;
  @Inject private RefundLateFacts late;
  @Inject private MoneyJournal journal;
  @Inject private Clocks clocks;

  /** Records the outcome of the attempt's call; where the refund stands after it. */
  public RefundReceipt record(Sending sent, GatewayOutcome outcome) {
    Locked locked = refunds.lock(sent.chargeId(), sent.refundId(), sent.attemptId());
    locked.attempt().said(outcome.code(), outcome.words(), outcome.reference());
    locked.attempt().keep(outcome.evidence());
    if (locked.attempt().isOpen()) {
      locked.refund().heard(outcome.outcome(), outcome.code(), outcome.words(), clocks.now());
      book(locked, outcome);
    } else {
      late.heard(locked, outcome);
    }
    return RefundReceipts.of(locked.refund());
  }

  private void book(Locked locked, GatewayOutcome outcome) {
    Outcome came = outcome.outcome();
    boolean answers = RefundPolicy.answersTheKey(outcome);
    String why = "gateway: " + came + " " + outcome.code();
    switch (verdict(locked, outcome)) {
      case SUCCEED -> {
        end(locked, came, answers);
        booking.succeeded(locked, why);
      }
      case ACCEPT -> {
        locked.attempt().accepted();
        booking.accepted(locked, why);
      }
      case ASK -> {
        locked.attempt().lost(clocks.database());
        booking.unknown(locked, why);
      }
      case FAIL -> {
        end(locked, came, answers);
        booking.failed(locked, false, why);
      }
      case FAIL_HARD -> {
        end(locked, came, answers);
        booking.failed(locked, true, why);
      }
      case WAIT_FOR_SETTLEMENT -> {
        end(locked, came, answers);
        booking.notSettledYet(locked, why);
      }
      case TRY_TOMORROW -> {
        end(locked, came, answers);
        booking.uncounted(locked, why);
      }
    }
  }

  private Verdict verdict(Locked locked, GatewayOutcome outcome) {
    if (outcome.reference() != null
        && !journal.attach(
            locked.charge(), outcome.reference(), ReferenceKind.REFUND, locked.refund().id())) {
      return Verdict.ASK; // the gateway named another movement: not ours to book
    }
    return RefundPolicy.verdict(outcome, earlierMayExist(locked));
  }

  private boolean earlierMayExist(Locked locked) {
    return !locked.refund().isFirstTry()
        && refunds.attempts(locked.refund().id()).stream()
            .anyMatch(other -> !other.id().equals(locked.attempt().id()) && other.mayHaveLeft());
  }

  private void end(Locked locked, Outcome came, boolean answers) {
    Instant now = clocks.database();
    locked.attempt().end(AttemptEnd.ANSWER, came, answers, now);
  }
}
