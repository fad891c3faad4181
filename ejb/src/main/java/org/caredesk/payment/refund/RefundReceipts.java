package org.caredesk.payment.refund;

import java.io.Serializable;
import java.util.List;
import org.caredesk.payment.VoidReceipt;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;

/** Says in message keys where a refund stands: refund.receipt.STATE, with the amount first. */
final class RefundReceipts {

  private RefundReceipts() {}

  static RefundReceipt of(Refund refund) {
    return new RefundReceipt(
        refund.id(), null, refund.state(), code(refund), List.of(refund.amount(), due(refund)));
  }

  /** Instead of a refund the whole charge was voided, or was to be. */
  static RefundReceipt of(VoidReceipt receipt, Money amount) {
    String what =
        receipt.refundOffered()
            ? "TOO_LATE"
            : receipt.outcome() == null ? "UNKNOWN" : "" + receipt.outcome();
    String words = receipt.words() == null ? "" : receipt.words();
    return new RefundReceipt(
        null, receipt.operationId(), null, "refund.receipt.VOID." + what, List.of(amount, words));
  }

  /** The answer is known and could not be recorded: the gateway will be asked. */
  static RefundReceipt unrecorded(Sending sent) {
    return new RefundReceipt(
        sent.refundId(),
        null,
        RefundState.SENDING,
        "refund.receipt." + RefundState.UNKNOWN,
        List.of(sent.call().amount(), ""));
  }

  /**
   * The receipt of a key that was used before.
   *
   * @throws BusinessException refund.keyOtherContent when it stands for something else
   */
  static RefundReceipt again(Refund earlier, RefundAsk ask) {
    if (!earlier.requestDigest().equals(ask.digest())) {
      throw new BusinessException("refund.keyOtherContent", earlier.amount());
    }
    return of(earlier);
  }

  private static String code(Refund refund) {
    String code = "refund.receipt." + refund.state();
    return refund.waitsFor() == null ? code : code + "." + refund.waitsFor();
  }

  private static Serializable due(Refund refund) {
    return refund.dueOn() == null ? "" : refund.dueOn();
  }
}
