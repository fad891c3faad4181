package org.caredesk.payment.refund;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.caredesk.payment.gateway.GatewayOutcome;
import org.caredesk.payment.gateway.Outcome;
import org.caredesk.setting.SettingReader;
import org.caredesk.shared.Clocks;

/**
 * What is learned about an attempt that had already ended. A gateway's positive outranks every
 * negative that we only inferred: what was executed is booked, what the gateway has without a last
 * word is followed until it has one. Its other words are kept, and change nothing.
 */
@Dependent
class RefundLateFacts {

  @Inject private RefundBooking booking;
  @Inject private RefundFailing failing;
  @Inject private RefundRepository refunds;
  @Inject private SettingReader settings;
  @Inject private Clocks clocks;

  /** The answer to a call came after something else had settled its attempt. */
  void heard(Locked late, GatewayOutcome outcome) {
    if (outcome.outcome() == Outcome.APPROVED) {
      executed(late, "the gateway's answer came late: executed");
    } else if (outcome.outcome() == Outcome.ACCEPTED) {
      taken(late, "the gateway's answer came late: has it, not final");
    } else if (!late.attempt().isAnswered() && RefundPolicy.answersTheKey(outcome)) {
      denied(late, outcome.outcome(), "the gateway's answer came late: " + outcome.outcome());
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
      case SENDING, UNKNOWN, ACCEPTED -> executedBeside(late, why);
      case SUCCEEDED, REVERSED, REJECTED, AWAITING_APPROVAL -> {
        if (!isPaidAs(late)) {
          booking.paidTwice(late);
        }
      }
    }
    followed(late);
  }

  /**
   * The gateway says that the attempt was executed, while another one is still asked about:
   * whatever ends the other one finds this one executed and books it.
   */
  void executedEarlier(Locked late, String why) {
    if (other(late, RefundAttempt::isOpen) && !late.attempt().came(Outcome.APPROVED)) {
      late.attempt().answeredLate(Outcome.APPROVED);
      followed(late);
    } else {
      executed(late, why);
    }
  }

  /**
   * The gateway has the attempt, and its last word is still to come: it is asked for like any
   * other, nothing is sent meanwhile, and a person knows at once.
   */
  void taken(Locked late, String why) {
    if (late.attempt().isAnswered() || late.attempt().isTaken() || isPaidAs(late)) {
      return;
    }
    Instant now = clocks.database();
    late.attempt().takenLate(RefundTimes.nextInquiry(1, now, settings.get().inquiryBackOff()));
    booking.takenLate(late, why);
  }

  /** The gateway's last word about the attempt is no. */
  void denied(Locked late, Outcome no, String why) {
    boolean waitedFor = late.attempt().isTaken() && late.refund().stands(RefundState.ACCEPTED);
    late.attempt().answeredLate(no);
    if (waitedFor && !other(late, RefundAttempt::isUnresolved)) {
      failing.deniedAfterAll(late, why);
    }
    followed(late);
  }

  private void executedBeside(Locked late, String why) {
    if (!other(late, RefundAttempt::isOpen)) {
      booking.foundExecuted(late, why); // the refund stood where it did for this attempt alone
    } else if (other(late, one -> one.isOpen() && !one.isSameMoneyAs(late.attempt()))) {
      booking.warnPaidTwice(late); // whatever ends the other attempt finds this one and books it
    }
  }

  /** The person who knew that it was followed need wait no longer. */
  private void followed(Locked late) {
    if (!other(late, RefundAttempt::isTaken)) {
      booking.noLongerTakenLate(late);
    }
  }

  /** Whether another attempt was paid that stands for the same movement. */
  private boolean isPaidAs(Locked late) {
    return other(late, one -> one.came(Outcome.APPROVED) && one.isSameMoneyAs(late.attempt()));
  }

  private boolean other(Locked late, Predicate<RefundAttempt> such) {
    return others(late).anyMatch(such);
  }

  private Stream<RefundAttempt> others(Locked late) {
    return refunds.attempts(late.refund().id()).stream()
        .filter(one -> !one.id().equals(late.attempt().id()));
  }
}
