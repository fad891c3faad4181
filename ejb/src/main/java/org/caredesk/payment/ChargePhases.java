package org.caredesk.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.caredesk.payment.gateway.ChargeStatus;
import org.caredesk.payment.gateway.GatewayCalls;
import org.caredesk.payment.gateway.MerchantAccountReader;
import org.caredesk.payment.gateway.StatusCall;

/** Asks a gateway's books where a charge stands, and has it learned. Never in a transaction. */
@ApplicationScoped
public class ChargePhases {

  @Inject private PhaseLedger ledger;
  @Inject private GatewayCalls calls;
  @Inject private MerchantAccountReader accounts;

  /**
   * Asks once and learns; does nothing while a call about the charge has no last word.
   *
   * @return whether the charge reached another phase
   */
  public boolean learn(long chargeId) {
    return learn(chargeId, ask(chargeId));
  }

  boolean learn(long chargeId, ChargeStatus status) {
    return ledger.learn(chargeId, status);
  }

  ChargeStatus ask(long chargeId) {
    PhaseLedger.Known charge = ledger.known(chargeId);
    if (charge.reference() == null) {
      return ChargeStatus.NOT_KNOWN;
    }
    return calls.status(
        new StatusCall(accounts.facts(charge.merchantAccount()), charge.reference()));
  }
}
