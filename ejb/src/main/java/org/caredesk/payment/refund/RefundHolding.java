package org.caredesk.payment.refund;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.caredesk.history.HistoryKind;
import org.caredesk.payment.Charge;
import org.caredesk.work.WorkKind;

/**
 * Stops refunds that only wait when a fact has left less than they need: a person decides what
 * becomes of them. Under the charge's lock.
 */
@Dependent
class RefundHolding {

  @Inject private RefundRepository refunds;
  @Inject private RefundTelling telling;

  /** Holds all that wait on the charge when it has less left than is promised. */
  void holdIfShort(Charge charge) {
    if (charge.shortOfReserved()) {
      holdWaiting(charge, WaitReason.OUTSIDE_REFUND);
    }
  }

  /** Holds all that wait on the charge; how many. */
  int holdWaiting(Charge charge, WaitReason why) {
    var waiting = refunds.waiting(charge.id());
    waiting.forEach(refund -> hold(charge, refund, why));
    return waiting.size();
  }

  void hold(Charge charge, Refund refund, WaitReason why) {
    RefundState from = refund.state();
    refund.hold(why);
    telling.stepped(charge, refund, null, from, "held: " + why);
    telling.history(refund, HistoryKind.REFUND_HELD, why.name());
    telling.needsPerson(refund, WorkKind.REFUND_HELD, why.name());
  }
}
