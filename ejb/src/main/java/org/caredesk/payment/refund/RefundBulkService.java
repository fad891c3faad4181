package org.caredesk.payment.refund;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.caredesk.shared.Roles;

/** Refunds as the lines of a file ask for them. */
@Stateless
@RolesAllowed({Roles.SYSTEM, Roles.ADMIN})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RefundBulkService {

  public RefundReceipt refund(BulkRefundLine line, String requestedBy) {
    throw new UnsupportedOperationException(line + requestedBy);
  }
}
