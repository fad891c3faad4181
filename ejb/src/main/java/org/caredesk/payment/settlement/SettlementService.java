package org.caredesk.payment.settlement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.caredesk.payment.ChargePhases;
import org.caredesk.shared.Roles;

/**
 * Learns from the gateway how far charges have settled, from their account's cut-off on, and
 * whether authorizations ran out. What waits for it is told by the event ChargePhaseChanged.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SettlementService {

  @Inject private SettlementLedger ledger;
  @Inject private ChargePhases phases;

  /** How many charges are past their cut-off and to be asked about now; claims nothing. */
  public long count() {
    return ledger.count();
  }

  /**
   * Claims up to so many charges that are to be asked about now, those with id mod modulus =
   * remainder; nobody else gets them for an hour of business time.
   */
  public List<Long> dueIds(int limit, int modulus, int remainder) {
    return ledger.claim(limit, modulus, remainder);
  }

  /** Asks the gateway once for the charge's phase; true when it has changed. */
  public boolean sync(long chargeId) {
    return phases.learn(chargeId);
  }
}
