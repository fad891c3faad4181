package org.caredesk.payment.refund;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.caredesk.shared.Roles;

/** Refunds as people ask for them. */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RefundService {

  public RefundReceipt refund(RefundRequest request) {
    throw new UnsupportedOperationException(request.toString());
  }

  public void cancel(long refundId, String note) {
    throw new UnsupportedOperationException(refundId + note);
  }
}
