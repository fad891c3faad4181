package org.caredesk.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.caredesk.payment.PaymentService;
import org.caredesk.payment.VoidRequest;
import org.caredesk.payment.refund.RefundReceipt;
import org.caredesk.payment.refund.RefundRequest;
import org.caredesk.payment.refund.RefundService;
import org.caredesk.reason.ReasonList;
import org.caredesk.reason.ReasonReader;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Roles;

/**
 * Calls an order, or some of it, off: one act over rooms, in steps. The first step writes all that
 * will be done, marks the order and stops its parcels; each later one does one part under a key of
 * its own, outside any transaction where money is asked for. A part that fails leaves the others
 * done, and what a crash interrupts can be gone on with.
 */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CancelOrderService {

  private static final String USUAL_REASON = "ORDER_CANCELLED";

  @Inject private CancellationLedger ledger;
  @Inject private PaymentService payments;
  @Inject private RefundService refunds;
  @Inject private ReasonReader reasons;

  /**
   * Calls off what the wish names, as the plan said. The same key with the same wish gets the same
   * cancellation, however often it is sent.
   *
   * @return what became of it, part by part; a part that failed is a state, not an error
   * @throws BusinessException order.unknown, order.alreadyCancelled (when), order.nothingToCancel,
   *     order.line, order.lineOver, cancel.linesUnpaid, cancel.reason, cancel.longNote,
   *     cancel.changed when something has changed since the plan was seen, cancel.keyOtherContent
   */
  public CancelReceipt cancel(CancelOrderRequest request) {
    CancellationLedger.Opened opened = ledger.open(request);
    return opened.mine() ? doParts(opened.id()) : ledger.receipt(opened.id());
  }

  /**
   * Goes on with a cancellation that broke off: what was asked for is asked under the same keys, so
   * that nothing happens twice.
   *
   * @throws BusinessException cancel.unknown, cancel.busy while somebody is at it
   */
  public CancelReceipt goOn(long cancellationId) {
    if (!ledger.claim(cancellationId)) {
      throw new BusinessException("cancel.busy");
    }
    return doParts(cancellationId);
  }

  private CancelReceipt doParts(long id) {
    for (int place : ledger.planned(id)) {
      Doing doing = ledger.doing(id, place);
      if (doing.part().kind() == CancelPartKind.MAIL) {
        ledger.tell(id, place);
      } else {
        ledger.end(id, place, money(id, place, doing.key()));
      }
    }
    return ledger.receipt(id);
  }

  private CancelOutcome money(long id, int place, UUID key) {
    try {
      return known(key).orElseGet(() -> ask(ledger.anew(id, place)));
    } catch (BusinessException refusal) {
      return CancelOutcome.refused(refusal);
    }
  }

  /** What was asked for under this key before a break: it is not asked for again. */
  private Optional<CancelOutcome> known(UUID key) {
    return payments
        .voidUnder(key.toString())
        .map(CancelOutcome::of)
        .or(() -> refunds.refundUnder(key).map(CancelOutcome::of));
  }

  private CancelOutcome ask(Doing doing) {
    CancelPart part = doing.part();
    return switch (part.kind()) {
      case RELEASE, VOID -> CancelOutcome.of(payments.voidCharge(voiding(doing)));
      case REFUND -> CancelOutcome.of(giveBack(doing));
      case SHIPPING, MAIL -> throw new IllegalStateException(part.kind() + " is no money");
    };
  }

  private static VoidRequest voiding(Doing doing) {
    return new VoidRequest(
        doing.key().toString(), doing.part().chargeId(), doing.part().chargeVersion());
  }

  private RefundReceipt giveBack(Doing doing) {
    CancelPart part = doing.part();
    return refunds.refund(
        new RefundRequest(
            doing.key(),
            part.chargeId(),
            part.amount(),
            refundReason(),
            doing.note(),
            part.chargeVersion(),
            part.refundable(),
            part.lines()));
  }

  private String refundReason() {
    return reasons.isOffered(ReasonList.REFUND, USUAL_REASON)
        ? USUAL_REASON
        : reasons.of(ReasonList.REFUND).get(0).code();
  }
}
