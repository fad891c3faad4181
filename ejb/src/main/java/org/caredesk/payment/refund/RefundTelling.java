package org.caredesk.payment.refund;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.caredesk.history.HistoryKind;
import org.caredesk.history.HistoryService;
import org.caredesk.payment.Charge;
import org.caredesk.payment.MoneyJournal;
import org.caredesk.payment.MoneyStep;
import org.caredesk.payment.Movement;
import org.caredesk.payment.TransactionResult;
import org.caredesk.payment.TransactionType;
import org.caredesk.shared.Ref;
import org.caredesk.work.WorkItemService;
import org.caredesk.work.WorkKind;

/**
 * Tells everybody what became of a refund, in the transaction in which it became so: the journal of
 * money, the customer's history, the people who must decide, the log.
 */
@Dependent
class RefundTelling {

  private static final Logger LOG = Logger.getLogger(RefundTelling.class.getName());

  @Inject private MoneyJournal journal;
  @Inject private HistoryService history;
  @Inject private WorkItemService work;

  /** A step of the refund, in the journal and in the log. */
  void stepped(Charge charge, Refund refund, RefundAttempt attempt, RefundState from, String why) {
    Long attemptId = attempt == null ? null : attempt.id();
    journal.stepped(
        charge,
        MoneyStep.ofRefund(
            refund.id(), attemptId, from, refund.state(), refund.amount(), Texts.cut(why, 300)));
    LOG.log(
        refund.stands(RefundState.UNKNOWN) ? Level.WARNING : Level.INFO,
        "refund: id={0} charge={1} attempt={2} from={3} to={4} amount={5} why={6}",
        new Object[] {
          refund.id().toString(),
          charge.id().toString(),
          String.valueOf(attemptId),
          String.valueOf(from),
          refund.state().name(),
          refund.amount().toString(),
          why
        });
  }

  /** How an attempt ended, as the list of transactions shows it: once for an attempt. */
  void ended(Locked told) {
    moved(told, result(told.attempt()), told.attempt().id());
  }

  /** Money that turned out to have moved after its attempt had been shown as ended. */
  void foundLater(Locked told) {
    moved(told, TransactionResult.APPROVED, null);
  }

  private void moved(Locked told, TransactionResult result, Long attemptId) {
    RefundAttempt attempt = told.attempt();
    journal.moved(
        told.charge(),
        Movement.ofRefund(
            TransactionType.REFUND,
            result,
            told.refund().amount(),
            told.refund().id(),
            attemptId,
            attempt.code(),
            attempt.words(),
            attempt.reference()));
  }

  private static TransactionResult result(RefundAttempt attempt) {
    return switch (attempt.outcome()) {
      case APPROVED -> TransactionResult.APPROVED;
      case DECLINED_SOFT -> TransactionResult.DECLINED_SOFT;
      case DECLINED_HARD -> TransactionResult.DECLINED_HARD;
      case REFUSED -> TransactionResult.REFUSED;
      case NOT_SENT -> TransactionResult.NOT_SENT;
      case UNKNOWN -> TransactionResult.NOT_EXECUTED;
      case ACCEPTED -> throw new IllegalStateException("an accepted attempt has not ended");
    };
  }

  /** An entry of the customer's history; the amount is always its first argument. */
  void history(Refund refund, HistoryKind kind, String... more) {
    String[] args = new String[more.length + 1];
    args[0] = refund.amount().toString();
    System.arraycopy(more, 0, args, 1, more.length);
    history.record(refund.customerId(), kind, ref(refund), args);
  }

  /** A person must decide; the amount is always the first argument. */
  void needsPerson(Refund refund, WorkKind kind, String... more) {
    String[] args = new String[more.length + 1];
    args[0] = refund.amount().toString();
    System.arraycopy(more, 0, args, 1, more.length);
    work.open(kind, ref(refund), refund.customerId(), args);
  }

  /** What a person was asked about this refund is settled by itself. */
  void noLongerNeedsPerson(Refund refund, String why, WorkKind... kinds) {
    for (WorkKind kind : kinds) {
      work.closeFor(ref(refund), kind, why);
    }
  }

  private static Ref ref(Refund refund) {
    return Ref.of(Ref.REFUND, refund.id());
  }
}
