package org.caredesk.payment.refund;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.caredesk.history.HistoryKind;
import org.caredesk.mail.MailEvent;
import org.caredesk.setting.SettingReader;
import org.caredesk.shared.Clocks;
import org.caredesk.work.WorkKind;

/**
 * Books that an attempt did not bring the money back: the queue of three days, a wait that is not
 * counted, or the end of it. What another attempt of the refund came to decides first. All in the
 * caller's transaction and under its locks.
 */
@Dependent
class RefundFailing {

  @Inject private RefundBooking booking;
  @Inject private RefundTelling telling;
  @Inject private RefundMails mails;
  @Inject private SettingReader settings;
  @Inject private Clocks clocks;
  @Inject private Event<RefundAbandoned> abandoned;

  /** The attempt ended without success: the queue, or the end of it. */
  void failed(Locked lost, boolean hard, String why) {
    telling.ended(lost);
    if (booking.decidedByOther(lost)) {
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
    boolean decided = booking.decidedByOther(lost);
    uncount(lost);
    if (!decided) {
      queue(lost, why);
    }
  }

  /** The charge has not settled, says the gateway: not one of the three, and it waits. */
  void notSettledYet(Locked lost, String why) {
    RefundState from = lost.refund().state();
    if (from != RefundState.SENDING) {
      uncounted(lost, why); // what was asked about meanwhile may only queue
      return;
    }
    telling.ended(lost);
    boolean decided = booking.decidedByOther(lost);
    uncount(lost);
    if (decided) {
      return;
    }
    lost.refund()
        .scheduleAgain(WaitReason.UNSETTLED, clocks.database().plus(RefundTimes.UNSETTLED_LOOK));
    telling.stepped(lost.charge(), lost.refund(), lost.attempt(), from, why);
    telling.history(lost.refund(), HistoryKind.REFUND_SCHEDULED, WaitReason.UNSETTLED.name());
  }

  /** The refund waited for an attempt that the gateway had, and which failed in the end. */
  void deniedAfterAll(Locked lost, String why) {
    if (lost.refund().hasQueueAttemptLeft()) {
      queue(lost, why);
    } else {
      abandon(lost, why);
    }
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

  private static String text(String text) {
    return text == null ? "" : text;
  }
}
