package org.caredesk.payment.refund;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.caredesk.history.HistoryKind;
import org.caredesk.mail.MailEvent;
import org.caredesk.order.OrderService;
import org.caredesk.payment.gateway.Outcome;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Money;
import org.caredesk.work.WorkKind;

/**
 * Books what became of a refund: the charge's amounts, the refund's state, the order, and everybody
 * who is told, all in the caller's transaction and under its locks.
 */
@Dependent
class RefundBooking {

  private static final WorkKind[] OPEN_QUESTIONS = {
    WorkKind.REFUND_HARD_DECLINE,
    WorkKind.REFUND_HELD,
    WorkKind.REFUND_UNKNOWN_LONG,
    WorkKind.REFUND_ABANDONED,
    WorkKind.REFUND_NOT_FINAL
  };

  @Inject private RefundRepository refunds;
  @Inject private RefundTelling telling;
  @Inject private RefundHolding holding;
  @Inject private RefundMails mails;
  @Inject private OrderService orders;
  @Inject private Clocks clocks;
  @Inject private Event<RefundSucceeded> succeeded;

  /** The attempt ended approved: the money went back. */
  void succeeded(Locked won, String why) {
    telling.ended(won);
    settle(won, why);
    executedBefore(won)
        .filter(other -> !other.isSameMoneyAs(won.attempt()))
        .ifPresent(other -> paidTwice(won.with(other)));
  }

  /** An attempt that had ended without success turned out executed. */
  void foundExecuted(Locked found, String why) {
    telling.foundLater(found);
    if (found.refund().stands(RefundState.SCHEDULED)) {
      holding.hold(found.charge(), found.refund(), WaitReason.OUTSIDE_REFUND);
      refunds.flush(); // the database knows no step from SCHEDULED to SUCCEEDED
    }
    settle(found, why);
  }

  private void settle(Locked won, String why) {
    Refund refund = won.refund();
    RefundState from = refund.state();
    Money amount = refund.amount();
    if (from.isReserving()) {
      won.charge().settleRefund(amount);
    } else {
      won.charge().refundOutside(amount);
    }
    refund.succeed(clocks.now(), clocks.now().plus(RefundTimes.BETWEEN_LOOKS));
    telling.stepped(won.charge(), refund, won.attempt(), from, why);
    orders.refunded(refund.orderId(), amount);
    telling.history(refund, HistoryKind.REFUND_SUCCEEDED);
    if (from != RefundState.SENDING || !refund.isFirstTry() || refund.isOld(clocks.now())) {
      telling.noLongerNeedsPerson(refund, "refunded", OPEN_QUESTIONS);
    }
    mails.toCustomer(MailEvent.REFUND_SUCCEEDED, won);
    holding.holdIfShort(won.charge());
    succeeded.fire(new RefundSucceeded(refund.id(), refund.chargeId(), refund.orderId(), amount));
  }

  /** The gateway has it, not final. */
  void accepted(Locked taken, String why) {
    RefundState from = taken.refund().state();
    if (from == RefundState.ACCEPTED) {
      return;
    }
    taken.refund().accept();
    telling.stepped(taken.charge(), taken.refund(), taken.attempt(), from, why);
    telling.history(taken.refund(), HistoryKind.REFUND_ACCEPTED);
    mails.toCustomer(MailEvent.REFUND_ACCEPTED, taken);
  }

  /** No answer that can be relied on: it is asked for from now on. */
  void unknown(Locked lost, String why) {
    RefundState from = lost.refund().state();
    if (from != RefundState.SENDING) {
      return;
    }
    lost.refund().loseAnswer();
    telling.stepped(lost.charge(), lost.refund(), lost.attempt(), from, why);
    telling.history(lost.refund(), HistoryKind.REFUND_UNKNOWN);
  }

  /** The gateway has what had been given up: people know at once, and it is asked about. */
  void takenLate(Locked late, String why) {
    telling.stepped(late.charge(), late.refund(), late.attempt(), late.refund().state(), why);
    telling.needsPerson(late.refund(), WorkKind.REFUND_TAKEN_LATE, late.refund().state().name());
  }

  /** The gateway has said its last word about whatever was followed. */
  void noLongerTakenLate(Locked late) {
    telling.noLongerNeedsPerson(
        late.refund(), "the gateway has said its last word", WorkKind.REFUND_TAKEN_LATE);
  }

  /** Money moved a second time for the same refund: a fact that always fits, and a person. */
  void paidTwice(Locked again) {
    again.charge().refundOutside(again.refund().amount());
    telling.foundLater(again);
    orders.refunded(again.refund().orderId(), again.refund().amount());
    warnPaidTwice(again);
    holding.holdIfShort(again.charge());
  }

  /** An attempt turned out executed while another of the same refund is on its way. */
  void warnPaidTwice(Locked again) {
    telling.needsPerson(again.refund(), WorkKind.PAID_TWICE, text(again.attempt().reference()));
  }

  /**
   * Whatever became of this attempt: another of the same refund turned out executed meanwhile, or
   * the gateway has it and will say.
   */
  boolean decidedByOther(Locked lost) {
    Optional<Locked> paid = executedBefore(lost).map(lost::with);
    paid.ifPresent(telling::foundLater);
    paid.ifPresent(earlier -> settle(earlier, "an earlier attempt turned out executed"));
    if (paid.isPresent()) {
      return true;
    }
    Optional<Locked> taken = other(lost, Outcome.ACCEPTED).map(lost::with);
    taken.ifPresent(earlier -> accepted(earlier, "the gateway has an earlier attempt, not final"));
    return taken.isPresent();
  }

  /** Another attempt of the same refund that turned out executed. */
  private Optional<RefundAttempt> executedBefore(Locked locked) {
    return other(locked, Outcome.APPROVED);
  }

  private Optional<RefundAttempt> other(Locked locked, Outcome came) {
    if (locked.refund().isFirstTry()) {
      return Optional.empty();
    }
    return refunds.attempts(locked.refund().id()).stream()
        .filter(other -> !other.id().equals(locked.attempt().id()) && other.came(came))
        .findFirst();
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }
}
