package org.caredesk.payment.refund;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
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

  /** About the latest attempt under a key, and whether anything may have left under it. */
  Prepared.Doubt doubt(List<RefundAttempt> made, String key, MerchantAccountFacts account) {
    RefundAttempt latest =
        made.stream().filter(attempt -> attempt.key().equals(key)).reduce((a, b) -> b).get();
    return new Prepared.Doubt(about(latest, account), RefundPolicy.mayHaveLeft(made, key));
  }
}
