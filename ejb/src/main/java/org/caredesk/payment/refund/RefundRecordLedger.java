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
  @Inject private RefundFailing failing;
  @Inject private RefundLateFacts late;
  @Inject private MoneyJournal journal;
  @Inject private Clocks clocks;

  /** Records the outcome of the attempt's call; where the refund stands after it. */
  public RefundReceipt record(Sending sent, GatewayOutcome outcome) {
    Locked locked = refunds.lock(sent.chargeId(), sent.refundId(), sent.attemptId());
    boolean ours = isOurs(locked, outcome);
    locked.attempt().said(outcome.code(), outcome.words(), ours ? outcome.reference() : null);
    locked.attempt().keep(outcome.evidence());
    if (locked.attempt().isOpen()) {
      locked.refund().heard(outcome.outcome(), outcome.code(), outcome.words(), clocks.now());
      book(locked, outcome, ours);
    } else if (ours) {
      late.heard(locked, outcome);
    } else {
      booking.warnPaidTwice(locked); // a late answer that names another movement
    }
    return RefundReceipts.of(locked.refund());
  }

  /** Whether the reference, if there is one, stands for this refund and nothing else. */
  private boolean isOurs(Locked locked, GatewayOutcome outcome) {
    return outcome.reference() == null
        || journal.attach(
            locked.charge(), outcome.reference(), ReferenceKind.REFUND, locked.refund().id());
  }

  private void book(Locked locked, GatewayOutcome outcome, boolean ours) {
    Outcome came = outcome.outcome();
    boolean answers = RefundPolicy.answersTheKey(outcome);
    String why = "gateway: " + came + " " + outcome.code();
    switch (ours ? RefundPolicy.verdict(outcome, earlierMayExist(locked)) : Verdict.ASK) {
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
        failing.failed(locked, false, why);
      }
      case FAIL_HARD -> {
        end(locked, came, answers);
        failing.failed(locked, true, why);
      }
      case WAIT_FOR_SETTLEMENT -> {
        end(locked, came, answers);
        failing.notSettledYet(locked, why);
      }
      case TRY_TOMORROW -> {
        end(locked, came, answers);
        failing.uncounted(locked, why);
      }
    }
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
