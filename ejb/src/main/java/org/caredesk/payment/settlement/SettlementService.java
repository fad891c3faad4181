package org.caredesk.payment.settlement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import org.caredesk.shared.Roles;

/** Learns from the gateway how far charges have settled. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SettlementService {

  /** How many charges are past their cut-off and to be asked about now; claims nothing. */
  public long count() {
    throw new UnsupportedOperationException();
  }

  /** Claims up to so many charges that are to be asked about now. */
  public List<Long> dueIds(int limit, int modulus, int remainder) {
    throw new UnsupportedOperationException("" + limit + modulus + remainder);
  }

  /** Asks the gateway once for the charge's phase; true when it has changed. */
  public boolean sync(long chargeId) {
    throw new UnsupportedOperationException("" + chargeId);
  }
}
