package org.caredesk.payment.refund;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Roles;

/**
 * Refunds that were agreed with a return and fall due when the goods are in. As a line of a bulk
 * file has, each has a key of its own and nothing that somebody saw: what it may be was agreed
 * before.
 */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN, Roles.SYSTEM})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReturnRefundService {

  @Inject private RefundDesk desk;

  /**
   * Gives back what was agreed. The same arrival again gets the same answer. What may not be sent
   * now waits for dispatch.
   *
   * @throws BusinessException refund.over (what is left), refund.voidOnReturn for the whole of a
   *     charge that can still be voided, or the reason why the charge allows no refund
   */
  public RefundReceipt refund(ReturnRefund agreed) {
    return desk.agreed(RefundAsk.of(agreed))
        .orElseThrow(() -> new BusinessException("refund.voidOnReturn", agreed.amount()));
  }
}
