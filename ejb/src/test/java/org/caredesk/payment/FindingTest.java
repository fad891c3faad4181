package org.caredesk.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.caredesk.payment.Finding.Verdict;
import org.caredesk.payment.gateway.Answer;
import org.caredesk.payment.gateway.ChargeStatus;
import org.caredesk.payment.gateway.Evidence;
import org.caredesk.payment.gateway.GatewayOutcome;
import org.caredesk.payment.gateway.Hint;
import org.caredesk.payment.gateway.InquiryAnswer;
import org.caredesk.payment.gateway.OperationKind;
import org.caredesk.payment.gateway.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer means: a value is never a guess, and no answer is never a no. */
class FindingTest {

  @ParameterizedTest
  @CsvSource({
    "SALE,APPROVED,NONE,DONE,APPROVED,true",
    "SALE,ACCEPTED,NONE,OPEN,,true",
    "SALE,DECLINED_SOFT,NONE,DENIED,DECLINED_SOFT,true",
    "SALE,DECLINED_HARD,NONE,DENIED,DECLINED_HARD,true",
    "SALE,REFUSED,NONE,DENIED,REFUSED,true",
    "SALE,REFUSED,DUPLICATE,OPEN,,true",
    "SALE,NOT_SENT,NONE,DENIED,NOT_SENT,false",
    "SALE,UNKNOWN,NONE,OPEN,,false",
    "CAPTURE,UNKNOWN,DUPLICATE,OPEN,,false",
    "VOID,REFUSED,ALREADY_SETTLED,DENIED,REFUSED,true",
    "VOID,REFUSED,ALREADY_VOIDED,OPEN,,true",
    "CAPTURE,REFUSED,ALREADY_VOIDED,DENIED,REFUSED,true",
    "VOID,DECLINED_SOFT,NONE,DENIED,DECLINED_SOFT,true"
  })
  void theCallsOwnAnswer(
      OperationKind kind,
      Outcome outcome,
      Hint hint,
      Verdict verdict,
      TransactionResult result,
      boolean answered) {
    Finding finding =
        Finding.ofAnswer(kind, new GatewayOutcome(outcome, hint, "05", "no", "ref", Evidence.NONE));
    assertThat(finding.verdict()).isEqualTo(verdict);
    assertThat(finding.result()).isEqualTo(result);
    assertThat(finding.answered()).isEqualTo(answered);
    assertThat(finding.outcome()).isEqualTo(outcome);
    assertThat(finding.by()).isEqualTo(OperationEnd.ANSWER);
  }

  @ParameterizedTest
  @CsvSource({
    "EXECUTED,DONE,APPROVED",
    "DECLINED,DENIED,DECLINED_SOFT",
    "NOT_FOUND,NOT_FOUND,NOT_EXECUTED",
    "CANNOT_TELL,OPEN,"
  })
  void theAnswerToAQuestion(Answer answer, Verdict verdict, TransactionResult result) {
    Finding finding =
        Finding.ofInquiry(
            new InquiryAnswer(answer, "ref", null, true, "code", "words", Hint.NONE, false));
    assertThat(finding.verdict()).isEqualTo(verdict);
    assertThat(finding.result()).isEqualTo(result);
    assertThat(finding.by()).isEqualTo(OperationEnd.INQUIRY);
  }

  @Test
  void executedAndNotFinalIsNoLastWord() {
    Finding finding = Finding.ofInquiry(InquiryAnswer.executed("ref", null, false, "00"));
    assertThat(finding.verdict()).isEqualTo(Verdict.OPEN);
    assertThat(finding.outcome()).isEqualTo(Outcome.ACCEPTED);
  }

  @ParameterizedTest
  @CsvSource({
    "VOIDED,DONE",
    "SETTLING,DENIED",
    "SETTLED,DENIED",
    "EXPIRED,DENIED",
    "DECLINED,DENIED",
    "AUTHORIZED,NOT_FOUND",
    "CAPTURED,NOT_FOUND"
  })
  void theBooksDecideAboutAVoid(Phase phase, Verdict verdict) {
    ChargeStatus books = new ChargeStatus(true, phase.name(), null, null, null, false);
    assertThat(Finding.ofVoidStatus(books).verdict()).isEqualTo(verdict);
  }

  @Test
  void booksThatCannotBeReadDecideNothing() {
    assertThat(Finding.ofVoidStatus(ChargeStatus.NOT_KNOWN).verdict()).isEqualTo(Verdict.OPEN);
  }

  @Test
  void whatNobodyKnowsOfEndsTheCallOnlyWhenBelieved() {
    Finding once = Finding.ofInquiry(InquiryAnswer.notFound());
    assertThat(once.ends()).isFalse();
    assertThat(once.believed().ends()).isTrue();
    assertThat(once.believed().result()).isEqualTo(TransactionResult.NOT_EXECUTED);
  }
}
