package org.caredesk.payment.refund;

import java.util.List;
import org.caredesk.payment.gateway.GatewayOutcome;
import org.caredesk.payment.gateway.Hint;
import org.caredesk.payment.gateway.Outcome;

/** The pure rules of what an answer means and of what must be asked before a refund is sent. */
final class RefundPolicy {

  private RefundPolicy() {}

  /**
   * What the outcome of a call means. "Duplicate" always, and "over the amount" while another
   * attempt of the refund has no explicit answer, mean that an earlier one may have been executed:
   * they are asked about, never taken for a decline.
   */
  static Verdict verdict(GatewayOutcome outcome, boolean earlierWithoutAnswer) {
    return switch (outcome.outcome()) {
      case APPROVED -> Verdict.SUCCEED;
      case ACCEPTED -> Verdict.ACCEPT;
      case UNKNOWN -> Verdict.ASK;
      case DECLINED_HARD -> asksInstead(outcome.hint(), earlierWithoutAnswer, Verdict.FAIL_HARD);
      case DECLINED_SOFT -> asksInstead(outcome.hint(), earlierWithoutAnswer, Verdict.FAIL);
      case NOT_SENT -> Verdict.FAIL;
      case REFUSED -> refused(outcome.hint(), earlierWithoutAnswer);
    };
  }

  private static Verdict refused(Hint hint, boolean earlierWithoutAnswer) {
    return switch (hint) {
      case NOT_SETTLED_YET -> Verdict.WAIT_FOR_SETTLEMENT;
      case BAD_CREDENTIALS -> Verdict.TRY_TOMORROW;
      case DUPLICATE, OVER_AMOUNT, NONE, ALREADY_SETTLED, ALREADY_VOIDED, UNKNOWN_REFERENCE ->
          asksInstead(hint, earlierWithoutAnswer, Verdict.FAIL);
    };
  }

  private static Verdict asksInstead(Hint hint, boolean earlierWithoutAnswer, Verdict otherwise) {
    boolean mayExist = hint == Hint.DUPLICATE || (hint == Hint.OVER_AMOUNT && earlierWithoutAnswer);
    return mayExist ? Verdict.ASK : otherwise;
  }

  /**
   * Whether the gateway itself has answered under the key, so that the next send needs another one.
   * What was refused for its credentials never reached the key.
   */
  static boolean answersTheKey(GatewayOutcome outcome) {
    return switch (outcome.outcome()) {
      case APPROVED, DECLINED_SOFT, DECLINED_HARD -> true;
      case REFUSED -> outcome.hint() != Hint.BAD_CREDENTIALS;
      case ACCEPTED, NOT_SENT, UNKNOWN -> false;
    };
  }

  /** The keys that must be asked about before the refund is sent again, oldest first. */
  static List<String> keysToAsk(List<RefundAttempt> attempts) {
    return attempts.stream()
        .filter(attempt -> !attempt.isAnswered())
        .map(RefundAttempt::key)
        .distinct()
        .toList();
  }

  /** Whether an attempt under one of these keys may have left this side. */
  static boolean mayHaveLeft(List<RefundAttempt> attempts, String key) {
    return attempts.stream()
        .anyMatch(attempt -> attempt.key().equals(key) && attempt.mayHaveLeft());
  }

  /** The result that people see of an attempt that ended without success. */
  static String result(Outcome outcome, AttemptEnd endedBy) {
    return endedBy == AttemptEnd.INQUIRY && outcome == Outcome.UNKNOWN
        ? "NOT_EXECUTED"
        : outcome.name();
  }
}
