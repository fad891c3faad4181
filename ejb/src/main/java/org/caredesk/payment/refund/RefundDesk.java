package org.caredesk.payment.refund;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.caredesk.payment.gateway.GatewayCalls;
import org.caredesk.payment.gateway.Permit;
import org.caredesk.reason.ReasonList;
import org.caredesk.reason.ReasonReader;

/**
 * Takes a request for a refund from the first look to the answer: look, permit, write, call, write.
 * What may not be sent now is on record all the same.
 */
@Dependent
class RefundDesk {

  @Inject private RefundOpenLedger ledger;
  @Inject private RefundSending sending;
  @Inject private GatewayCalls calls;
  @Inject private ReasonReader reasons;

  /** The answer; empty when the charge is to be voided instead. */
  Optional<RefundReceipt> refund(RefundAsk ask) {
    RefundAskCheck.check(ask, code -> reasons.isOffered(ReasonList.REFUND, code));
    return checked(ask);
  }

  /** The same for what was agreed before: its reason stands, though it was retired meanwhile. */
  Optional<RefundReceipt> agreed(RefundAsk ask) {
    RefundAskCheck.check(ask, this::wasOffered);
    return checked(ask);
  }

  private boolean wasOffered(String code) {
    return reasons.known(ReasonList.REFUND).stream().anyMatch(reason -> reason.code().equals(code));
  }

  private Optional<RefundReceipt> checked(RefundAsk ask) {
    Looked looked = ledger.look(ask);
    if (looked.known() != null) {
      return Optional.of(looked.known());
    }
    if (looked.voided()) {
      return Optional.empty();
    }
    Optional<Permit> leave = calls.permit(looked.merchantAccount());
    if (leave.isEmpty()) {
      return send(open(ask, true), null);
    }
    try (Permit permit = leave.get()) {
      return send(open(ask, false), permit);
    }
  }

  /** Where the refund of this key stands, whatever else would be asked under it now. */
  Optional<RefundReceipt> under(String requestKey) {
    return ledger.under(requestKey);
  }

  private Optional<RefundReceipt> send(Opened opened, Permit permit) {
    if (opened.isVoid()) {
      return Optional.empty();
    }
    if (opened.isAnswered()) {
      return Optional.of(opened.receipt());
    }
    RefundReceipt receipt = sending.send(permit, opened.sending());
    return Optional.of(receipt == null ? RefundReceipts.unrecorded(opened.sending()) : receipt);
  }

  /** Two requests under one key may race for different charges: the slower one is told. */
  private Opened open(RefundAsk ask, boolean paused) {
    try {
      return ledger.open(ask, paused);
    } catch (RuntimeException e) {
      if (!RefundRepository.violates(e, "refund_request_key_unique")) {
        throw e;
      }
      return Opened.answered(ledger.look(ask).known());
    }
  }
}
