package org.caredesk.payment.refund;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.caredesk.payment.Charge;
import org.caredesk.payment.ChargePhaseChanged;

/**
 * Hears, in the same transaction, that a charge has come to another phase: what waits for money
 * that is no longer there is held for a person.
 */
@Dependent
class RefundChargeWatch {

  @Inject private RefundRepository refunds;
  @Inject private RefundHolding holding;

  void changed(@Observes ChargePhaseChanged change) {
    if (change.to().isGone()) {
      Charge charge = refunds.lockCharge(change.chargeId());
      holding.holdWaiting(charge, WaitReason.CHARGE_GONE);
    } else if (change.shortOfReserved()) {
      holding.holdIfShort(refunds.lockCharge(change.chargeId()));
    }
  }
}
