package org.caredesk.payment.refund;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.caredesk.payment.gateway.GatewayOutcome;
import org.caredesk.payment.gateway.Outcome;

/**
 * What is learned about an attempt that had already ended. A gateway's positive outranks every
 * negative that we only inferred; its other words are kept, and change nothing.
 */
@Dependent
class RefundLateFacts {

  @Inject private RefundBooking booking;
  @Inject private RefundRepository refunds;

  /** The answer to a call came after something else had settled its attempt. */
  void heard(Locked late, GatewayOutcome outcome) {
    if (outcome.outcome() == Outcome.APPROVED) {
      executed(late, "the gateway's answer came late: executed");
    } else if (!late.attempt().isAnswered()
        && (outcome.outcome() == Outcome.ACCEPTED || RefundPolicy.answersTheKey(outcome))) {
      late.attempt().answeredLate(outcome.outcome());
    }
  }

  /** The gateway says that the attempt was executed. */
  void executed(Locked late, String why) {
    if (late.attempt().came(Outcome.APPROVED)) {
      return; // booked already, by whoever learned it first
    }
    late.attempt().answeredLate(Outcome.APPROVED);
    switch (late.refund().state()) {
      case QUEUED, HELD, SCHEDULED, ABANDONED, CANCELLED -> booking.foundExecuted(late, why);
      // whatever ends the other attempt finds this one executed and books it
      case SENDING, UNKNOWN, ACCEPTED -> {
        if (others(late)
            .anyMatch(other -> other.isOpen() && !other.isSameMoneyAs(late.attempt()))) {
          booking.warnPaidTwice(late);
        }
      }
      case SUCCEEDED, REVERSED, REJECTED, AWAITING_APPROVAL -> {
        if (others(late)
            .noneMatch(
                other -> other.came(Outcome.APPROVED) && other.isSameMoneyAs(late.attempt()))) {
          booking.paidTwice(late);
        }
      }
    }
  }

  private Stream<RefundAttempt> others(Locked late) {
    return refunds.attempts(late.refund().id()).stream()
        .filter(other -> !other.id().equals(late.attempt().id()));
  }
}
