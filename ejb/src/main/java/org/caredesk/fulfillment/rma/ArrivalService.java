package org.caredesk.fulfillment.rma;

import static org.caredesk.shared.Roles.ADMIN;
import static org.caredesk.shared.Roles.AGENT;
import static org.caredesk.shared.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.caredesk.payment.refund.ReturnRefund;
import org.caredesk.payment.refund.ReturnRefundService;
import org.caredesk.shared.BusinessException;

/**
 * Takes back goods that come in under an RMA and has their money given back: first on record, then
 * asked for, then on record what was answered. Whatever breaks in between, the arrival is the
 * refund's key: asked again, it stays one refund.
 */
@Stateless
@RolesAllowed({AGENT, ADMIN, SYSTEM})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ArrivalService {

  @Inject private RmaLedger ledger;
  @Inject private ReturnRefundService refunds;

  /**
   * Takes goods in. The same key with the same content gets the same answer, however often it is
   * sent.
   *
   * @throws BusinessException rma.over (number, where it stands), rma.moreThanAgreed (pieces, what
   *     is left), rma.nothingCame, rma.receivedLater, rma.keyOtherContent, rma.unknown
   */
  public ArrivalReceipt receive(ArrivalRequest request) {
    return refund(ledger.takeIn(request));
  }

  /**
   * Goes on with goods that were taken in under this key before, whatever it was that broke then.
   *
   * @return false when nothing was taken in under it
   */
  public boolean goOn(String requestKey) {
    Optional<Long> known = ledger.known(requestKey);
    known.ifPresent(this::refund);
    return known.isPresent();
  }

  /**
   * Asks for the money of goods that are in, where that was refused or never came to an answer.
   *
   * @throws BusinessException rma.unknownArrival
   */
  public ArrivalReceipt refund(long arrivalId) {
    Optional<ReturnRefund> due = ledger.due(arrivalId);
    if (due.isEmpty()) {
      return ledger.receipt(arrivalId, null);
    }
    try {
      ledger.asked(arrivalId, refunds.refund(due.get()));
      return ledger.receipt(arrivalId, null);
    } catch (BusinessException refused) {
      ledger.refused(arrivalId, refused);
      return ledger.receipt(arrivalId, refused);
    }
  }
}
