package org.caredesk.payment.refund;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import org.caredesk.shared.Roles;

/** Follows succeeded refunds until the gateway calls them settled, for at most 14 days. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RefundSettlementService {

  /** How many are to be looked at now; claims nothing. */
  public long count() {
    throw new UnsupportedOperationException();
  }

  /** Claims up to so many refunds that are to be looked at now. */
  public List<Long> dueIds(int limit, int modulus, int remainder) {
    throw new UnsupportedOperationException("" + limit + modulus + remainder);
  }

  /** Asks the gateway once; true when it calls the refund settled. */
  public boolean sync(long refundId) {
    throw new UnsupportedOperationException("" + refundId);
  }
}
