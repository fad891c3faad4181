package org.caredesk.payment.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.caredesk.payment.gateway.Answer;
import org.caredesk.payment.gateway.InquiryAnswer;
import org.caredesk.payment.gateway.MerchantAccountReader;
import org.caredesk.payment.gateway.Outcome;
import org.caredesk.shared.Clocks;
import org.caredesk.work.WorkKind;

/** Follows succeeded refunds until the gateway calls them settled. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RefundFollowLedger {

  @Inject private RefundRepository refunds;
  @Inject private RefundQuestions questions;
  @Inject private RefundTelling telling;
  @Inject private MerchantAccountReader accounts;
  @Inject private Clocks clocks;

  /** The question about the attempt that succeeded; empty when there is nothing to follow. */
  public Optional<Question> question(long refundId) {
    if (!refunds.refund(refundId).stands(RefundState.SUCCEEDED)) {
      return Optional.empty();
    }
    return refunds.attempts(refundId).stream()
        .filter(attempt -> attempt.came(Outcome.APPROVED))
        .findFirst()
        .map(attempt -> questions.about(attempt, accounts.facts(attempt.merchantAccount())));
  }

  /** Records the answer; true when the refund is settled. */
  public boolean heard(Question question, InquiryAnswer answer) {
    Locked locked = refunds.lock(question.chargeId(), question.refundId(), question.attemptId());
    Refund refund = locked.refund();
    Instant now = clocks.now();
    if (answer.answer() == Answer.EXECUTED && answer.isFinal()) {
      refund.followedUntil(now);
      return true;
    }
    if (answer.answer() == Answer.DECLINED || refund.isFollowedLongEnough(now)) {
      refund.followedUntil(null);
      telling.needsPerson(refund, WorkKind.REFUND_NOT_FINAL, "" + answer.words());
    } else {
      refund.followAgain(now.plus(RefundTimes.BETWEEN_LOOKS));
    }
    return false;
  }
}
