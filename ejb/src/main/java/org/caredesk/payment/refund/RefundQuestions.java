package org.caredesk.payment.refund;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.caredesk.payment.gateway.InquiryCall;
import org.caredesk.payment.gateway.MerchantAccountFacts;
import org.caredesk.payment.gateway.OperationKind;
import org.caredesk.shared.Clocks;

/** Puts into words what a gateway is asked about a refund. */
@Dependent
class RefundQuestions {

  @Inject private RefundRepository refunds;
  @Inject private Clocks clocks;

  Question about(RefundAttempt attempt, MerchantAccountFacts account) {
    InquiryCall call =
        new InquiryCall(
            account,
            attempt.key(),
            OperationKind.REFUND,
            refunds.charge(attempt.chargeId()).gatewayReference());
    return new Question(
        attempt.chargeId(), attempt.refundId(), attempt.id(), call, clocks.database());
  }
}
