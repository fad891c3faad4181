package org.caredesk.desk;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.caredesk.payment.VoidReceipt;
import org.caredesk.payment.gateway.Outcome;
import org.caredesk.payment.refund.RefundReceipt;
import org.caredesk.shared.BusinessException;

/**
 * What became of a part of a cancellation.
 *
 * @param code key of the words about it
 * @param args what goes into the words
 */
record CancelOutcome(CancelPartState state, String code, List<String> args) {

  static CancelOutcome done(String code, Object... args) {
    return new CancelOutcome(CancelPartState.DONE, code, texts(Arrays.asList(args)));
  }

  /** A refusal fails the part; the others go on. */
  static CancelOutcome refused(BusinessException refusal) {
    return new CancelOutcome(
        CancelPartState.FAILED, "error." + refusal.code(), texts(Arrays.asList(refusal.args())));
  }

  /** A void whose answer nobody has heard yet, is one that waits. */
  static CancelOutcome of(VoidReceipt receipt) {
    Outcome outcome = Objects.requireNonNullElse(receipt.outcome(), Outcome.UNKNOWN);
    String what = receipt.refundOffered() ? "TOO_LATE" : outcome.name();
    CancelPartState state =
        switch (outcome) {
          case APPROVED -> CancelPartState.DONE;
          case ACCEPTED, UNKNOWN -> CancelPartState.WAITING;
          case DECLINED_SOFT, DECLINED_HARD, REFUSED, NOT_SENT -> CancelPartState.FAILED;
        };
    return new CancelOutcome(
        state,
        "refund.receipt.VOID." + what,
        texts(Arrays.asList(receipt.amount(), receipt.words())));
  }

  static CancelOutcome of(RefundReceipt receipt) {
    if (receipt.state() == null) { // it was voided as a whole instead
      boolean done = receipt.messageCode().endsWith("APPROVED");
      boolean open = receipt.messageCode().matches(".*\\.(UNKNOWN|ACCEPTED)");
      return new CancelOutcome(
          done ? CancelPartState.DONE : open ? CancelPartState.WAITING : CancelPartState.FAILED,
          receipt.messageCode(),
          texts(receipt.args()));
    }
    CancelPartState state =
        switch (receipt.state()) {
          case SUCCEEDED, ACCEPTED -> CancelPartState.DONE;
          case AWAITING_APPROVAL, SCHEDULED, SENDING, UNKNOWN, QUEUED -> CancelPartState.WAITING;
          case HELD, ABANDONED, CANCELLED, REJECTED, REVERSED -> CancelPartState.FAILED;
        };
    return new CancelOutcome(state, receipt.messageCode(), texts(receipt.args()));
  }

  private static List<String> texts(Collection<?> args) {
    return args.stream().map(arg -> arg == null ? "" : arg.toString()).toList();
  }
}
