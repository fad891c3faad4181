package org.caredesk.payment.refund;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.caredesk.history.HistoryKind;
import org.caredesk.mail.MailEvent;
import org.caredesk.order.OrderService;
import org.caredesk.payment.gateway.Outcome;
import org.caredesk.setting.SettingReader;
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
  @Inject private SettingReader settings;
  @Inject private Clocks clocks;
  @Inject private Event<RefundSucceeded> succeeded;
  @Inject private Event<RefundAbandoned> abandoned;

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

  /** The attempt ended without success: the queue, or the end of it. */
  void failed(Locked lost, boolean hard, String why) {
    telling.ended(lost);
    if (settledByEarlier(lost)) {
      return;
    }
    RefundAttempt attempt = lost.attempt();
    if (attempt.isOfQueue() && attempt.queueAttemptNo() == Refund.QUEUE_ATTEMPTS) {
      abandon(lost, why);
      return;
    }
    queue(lost, why);
    if (hard) {
      telling.needsPerson(
          lost.refund(), WorkKind.REFUND_HARD_DECLINE, text(attempt.words()), text(attempt.code()));
    }
  }

  /** It said nothing about the refund and is not one of the three: tomorrow again. */
  void uncounted(Locked lost, String why) {
    telling.ended(lost);
    uncount(lost);
    if (!settledByEarlier(lost)) {
      queue(lost, why);
    }
  }

  /** The charge has not settled, says the gateway: not one of the three, and it waits. */
  void notSettledYet(Locked lost, String why) {
    telling.ended(lost);
    uncount(lost);
    if (settledByEarlier(lost)) {
      return;
    }
    RefundState from = lost.refund().state();
    lost.refund()
        .scheduleAgain(WaitReason.UNSETTLED, clocks.database().plus(RefundTimes.UNSETTLED_LOOK));
    telling.stepped(lost.charge(), lost.refund(), lost.attempt(), from, why);
    telling.history(lost.refund(), HistoryKind.REFUND_SCHEDULED, WaitReason.UNSETTLED.name());
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

  private void queue(Locked lost, String why) {
    Refund refund = lost.refund();
    RefundState from = refund.state();
    LocalDate due = RefundTimes.dueOn(clocks.now(), settings.get().merchantZone());
    refund.queueFor(due);
    telling.stepped(lost.charge(), refund, lost.attempt(), from, why);
    telling.history(
        refund, HistoryKind.REFUND_DECLINED, due.toString(), text(lost.attempt().words()));
  }

  private void abandon(Locked lost, String why) {
    Refund refund = lost.refund();
    RefundState from = refund.state();
    lost.charge().release(refund.amount());
    refund.abandon(clocks.now());
    telling.stepped(lost.charge(), refund, lost.attempt(), from, why);
    telling.history(refund, HistoryKind.REFUND_ABANDONED, text(lost.attempt().words()));
    telling.noLongerNeedsPerson(
        refund,
        "abandoned",
        WorkKind.REFUND_HARD_DECLINE,
        WorkKind.REFUND_UNKNOWN_LONG,
        WorkKind.REFUND_NOT_FINAL);
    telling.needsPerson(refund, WorkKind.REFUND_ABANDONED, text(lost.attempt().words()));
    mails.toNotifyEmails(MailEvent.REFUND_ABANDONED, lost);
    abandoned.fire(
        new RefundAbandoned(refund.id(), refund.chargeId(), refund.orderId(), refund.amount()));
  }

  private static void uncount(Locked lost) {
    if (lost.attempt().isOfQueue()) {
      lost.refund().uncountQueueAttempt();
    }
    lost.attempt().uncount();
  }

  /** Whatever became of this attempt: another of the same refund turned out executed meanwhile. */
  private boolean settledByEarlier(Locked lost) {
    Optional<Locked> paid = executedBefore(lost).map(lost::with);
    paid.ifPresent(telling::foundLater);
    paid.ifPresent(earlier -> settle(earlier, "an earlier attempt turned out executed"));
    return paid.isPresent();
  }

  /** Another attempt of the same refund that turned out executed. */
  private Optional<RefundAttempt> executedBefore(Locked locked) {
    if (locked.refund().isFirstTry()) {
      return Optional.empty();
    }
    return refunds.attempts(locked.refund().id()).stream()
        .filter(other -> !other.id().equals(locked.attempt().id()) && other.came(Outcome.APPROVED))
        .findFirst();
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }
}
