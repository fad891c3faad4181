package org.caredesk.payment.refund;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import org.caredesk.shared.Page;
import org.caredesk.shared.PageRequest;
import org.caredesk.shared.Roles;

/** Refunds as people read them; operators see no customer and no card digits. */
@Stateless
public class RefundReader {

  @RolesAllowed({Roles.AGENT, Roles.ADMIN, Roles.OPERATOR})
  public Page<RefundRow> queue(RefundQueueFilter filter, PageRequest page) {
    throw new UnsupportedOperationException("" + filter + page);
  }

  @RolesAllowed({Roles.AGENT, Roles.ADMIN, Roles.OPERATOR})
  public RefundDetails details(long refundId) {
    throw new UnsupportedOperationException("" + refundId);
  }

  @RolesAllowed({Roles.AGENT, Roles.ADMIN})
  public List<RefundRow> ofCharge(long chargeId) {
    throw new UnsupportedOperationException("" + chargeId);
  }

  /** The customer's refunds that are not finished. */
  @RolesAllowed({Roles.AGENT, Roles.ADMIN})
  public List<RefundRow> ofCustomer(long customerId) {
    throw new UnsupportedOperationException("" + customerId);
  }

  @RolesAllowed({Roles.AGENT, Roles.ADMIN, Roles.OPERATOR})
  public long countOpen() {
    throw new UnsupportedOperationException();
  }
}
