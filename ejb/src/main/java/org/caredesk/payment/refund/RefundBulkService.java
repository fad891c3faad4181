package org.caredesk.payment.refund;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Roles;

/** Refunds as the lines of a file ask for them, each one a full citizen with its own state. */
@Stateless
@RolesAllowed({Roles.SYSTEM, Roles.ADMIN})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RefundBulkService {

  @Inject private RefundOpenLedger ledger;
  @Inject private RefundDesk desk;

  /**
   * Gives back what a line asks for. Its number is its key: the same line again gets the same
   * answer. What may not be sent now waits for dispatch.
   *
   * @param requestedBy who sent the file
   * @throws BusinessException refund.unknownTransaction, refund.over (what is left),
   *     refund.currency, refund.voidInstead for the whole of a charge that can be voided,
   *     refund.keyOtherContent, or the reason why the charge allows no refund
   */
  public RefundReceipt refund(BulkRefundLine line, String requestedBy) {
    long chargeId = ledger.chargeOf(line.transactionNumber());
    return desk.refund(RefundAsk.of(line, chargeId, requestedBy))
        .orElseThrow(() -> new BusinessException("refund.voidInstead", line.transactionNumber()));
  }
}
