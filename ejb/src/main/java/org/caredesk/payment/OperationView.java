package org.caredesk.payment;

import org.caredesk.payment.gateway.OperationKind;
import org.caredesk.payment.gateway.Outcome;
import org.caredesk.shared.Money;

/** A call about a charge and what became of it, from which every receipt is made. */
record OperationView(
    long operationId,
    long chargeId,
    OperationKind kind,
    Phase phase,
    Outcome outcome,
    boolean open,
    Money amount,
    String code,
    String words) {

  static OperationView of(ChargeOperation operation) {
    Charge charge = operation.charge();
    return new OperationView(
        operation.id(),
        charge.id(),
        operation.kind(),
        charge.phase(),
        operation.outcome() == null ? Outcome.UNKNOWN : operation.outcome(),
        operation.isOpen(),
        operation.amount(),
        operation.processorCode(),
        operation.processorWords());
  }

  ChargeReceipt chargeReceipt() {
    return new ChargeReceipt(chargeId, phase, said(), code, words);
  }

  VoidReceipt voidReceipt() {
    boolean late = phase == Phase.SETTLING || phase == Phase.SETTLED;
    return new VoidReceipt(operationId, chargeId, phase, said(), amount, late, code, words);
  }

  /** A refusal still looked into is none yet; what nobody knows of in the end was not sent. */
  private Outcome said() {
    if (open) {
      return outcome == Outcome.REFUSED ? Outcome.UNKNOWN : outcome;
    }
    return outcome == Outcome.UNKNOWN ? Outcome.NOT_SENT : outcome;
  }
}
