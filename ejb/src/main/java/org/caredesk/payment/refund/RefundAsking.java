package org.caredesk.payment.refund;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.caredesk.payment.gateway.Answer;
import org.caredesk.payment.gateway.GatewayCalls;
import org.caredesk.payment.gateway.InquiryAnswer;

/**
 * Asks the gateway about an attempt without a last word. A no ends it only when no other key under
 * which the refund was ever sent stands for a yes: a positive under any key wins.
 */
@Dependent
class RefundAsking {

  @Inject private RefundInquiryLedger inquiries;
  @Inject private GatewayCalls calls;

  /** A question that could not be put is no question: it is asked when its claim has run out. */
  RefundStep ask(long attemptId) {
    Optional<Question> question = inquiries.question(attemptId);
    return question.map(this::ask).orElse(RefundStep.SKIPPED);
  }

  private RefundStep ask(Question question) {
    InquiryAnswer answer = calls.inquire(question.call());
    if (answer.answer() == Answer.DECLINED || answer.answer() == Answer.NOT_FOUND) {
      answer = askOtherKeys(question, answer);
    }
    return answer.isPaused() ? RefundStep.SKIPPED : inquiries.heard(question, answer);
  }

  /** The no, if it still counts; what is not known of another key leaves the attempt unresolved. */
  private InquiryAnswer askOtherKeys(Question question, InquiryAnswer no) {
    for (Prepared.Doubt other : inquiries.otherKeys(question)) {
      InquiryAnswer answer = calls.inquire(other.question().call());
      if (answer.answer() == Answer.EXECUTED) {
        if (!inquiries.foundUnderOtherKey(other.question(), answer)) {
          return InquiryAnswer.cannotTell("other_movement", null);
        }
      } else if (answer.answer() == Answer.CANNOT_TELL && other.mayHaveLeft()) {
        return answer;
      }
    }
    return no;
  }
}
