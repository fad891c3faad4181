package org.caredesk.payment.refund;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.caredesk.payment.gateway.GatewayCalls;
import org.caredesk.payment.gateway.GatewayOutcome;
import org.caredesk.payment.gateway.InquiryAnswer;
import org.caredesk.payment.gateway.Permit;

/**
 * Write, call, write: sends what is on record and records what it came to, outside any transaction.
 * An answer that is known is never thrown away: recording it is tried again, and if the database
 * stays away the attempt stays open and the gateway is asked later.
 */
@Dependent
class RefundSending {

  private static final Logger LOG = Logger.getLogger(RefundSending.class.getName());
  private static final int TRIES = 3;

  @Inject private GatewayCalls calls;
  @Inject private RefundAgainLedger again;
  @Inject private RefundRecordLedger record;

  /** Sends the attempt, once, and records its outcome; null when it could not be recorded. */
  RefundReceipt send(Permit permit, Sending sending) {
    GatewayOutcome outcome = calls.refund(permit, sending.call(), sending.sendBefore());
    for (int tried = 1; tried <= TRIES; tried++) {
      try {
        return record.record(sending, outcome);
      } catch (RuntimeException e) {
        LOG.log(
            tried < TRIES ? Level.WARNING : Level.SEVERE,
            e,
            () ->
                "outcome not recorded: attempt="
                    + sending.attemptId()
                    + " outcome="
                    + outcome.outcome());
      }
    }
    return null;
  }

  /** Sends a refund that waits or is queued, having asked first what must be asked. */
  RefundStep sendAgain(long refundId, RefundState from) {
    Optional<Prepared> prepared = again.prepare(refundId, from);
    if (prepared.isEmpty()) {
      return RefundStep.SKIPPED;
    }
    Set<String> declined = new HashSet<>();
    Optional<RefundStep> settled = ask(prepared.get().doubts(), declined);
    return settled.orElseGet(() -> sendNow(prepared.get(), declined));
  }

  /** Empty when it may be sent. */
  private Optional<RefundStep> ask(List<Prepared.Doubt> doubts, Set<String> declined) {
    for (Prepared.Doubt doubt : doubts) {
      Optional<RefundStep> settled = ask(doubt, declined);
      if (settled.isPresent()) {
        return settled;
      }
    }
    return Optional.empty();
  }

  private Optional<RefundStep> ask(Prepared.Doubt doubt, Set<String> declined) {
    InquiryAnswer answer = calls.inquire(doubt.question().call());
    return switch (answer.answer()) {
      case NOT_FOUND -> Optional.empty();
      case DECLINED -> {
        declined.add(doubt.question().call().key());
        yield Optional.empty();
      }
      case CANNOT_TELL ->
          // what surely never left may be sent again under its key all the same
          doubt.mayHaveLeft() ? Optional.of(RefundStep.SKIPPED) : Optional.empty();
      case EXECUTED -> Optional.of(again.foundExecuted(doubt.question(), answer));
    };
  }

  private RefundStep sendNow(Prepared prepared, Set<String> declined) {
    Optional<Permit> leave = calls.permit(prepared.merchantAccount());
    if (leave.isEmpty()) {
      return RefundStep.SKIPPED;
    }
    try (Permit permit = leave.get()) {
      Again opened = again.open(prepared, declined);
      if (opened.sending() == null) {
        return opened.step();
      }
      RefundReceipt receipt = send(permit, opened.sending());
      return receipt == null ? RefundStep.UNKNOWN : RefundStep.of(receipt.state());
    } catch (RuntimeException e) {
      return RefundRepository.violates(e, "refund_attempt_") ? RefundStep.SKIPPED : rethrow(e);
    }
  }

  private static RefundStep rethrow(RuntimeException e) {
    throw e;
  }
}
