package org.caredesk.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import org.caredesk.shared.Roles;

/** Asks gateways about calls for charges that have no last word. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OperationQueueService {

  /** How many calls are to be asked about now; claims nothing. */
  public long countToAsk() {
    throw new UnsupportedOperationException();
  }

  /** Claims up to so many calls that are to be asked about now. */
  public List<Long> idsToAsk(int limit, int modulus, int remainder) {
    throw new UnsupportedOperationException("" + limit + modulus + remainder);
  }

  public OperationStep ask(long operationId) {
    throw new UnsupportedOperationException("" + operationId);
  }
}
