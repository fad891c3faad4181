package org.caredesk.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.caredesk.payment.gateway.InquiryAnswer;
import org.caredesk.payment.gateway.OperationKind;
import org.caredesk.payment.gateway.Outcome;
import org.junit.jupiter.api.Test;

/** When a call without an answer is over. */
class ChargeOperationTest {

  private static final Duration GAP = Duration.ofMinutes(5);
  private static final Instant FIRST = ChargeFixture.TAKEN;

  private final ChargeOperation operation =
      ChargeFixture.open(ChargeFixture.newCharge(), OperationKind.SALE);

  @Test
  void notFoundCountsOnlyWhenHeardTwiceFarEnoughApart() {
    assertThat(notFound(FIRST)).isFalse();
    assertThat(notFound(FIRST.plus(GAP).minusSeconds(1))).isFalse();
    assertThat(notFound(FIRST.plus(GAP))).isTrue();
  }

  @Test
  void notFoundLeavesTheCallOpenUntilItIsBelieved() {
    notFound(FIRST);
    assertThat(operation.isOpen()).isTrue();
    assertThat(operation.unknownSince()).isEqualTo(FIRST);
  }

  @Test
  void itIsUnknownSinceTheFirstTimeNobodyCouldSay() {
    operation.unresolved(FIRST, FIRST.plus(GAP));
    operation.unresolved(FIRST.plus(GAP), FIRST.plus(GAP).plus(GAP));
    assertThat(operation.unknownSince()).isEqualTo(FIRST);
  }

  @Test
  void whatWasHeardStaysOnRecord() {
    operation.heard(Finding.ofInquiry(InquiryAnswer.executed("sim_1", null, true, "00")));
    operation.ended(FIRST, OperationEnd.INQUIRY);
    assertThat(operation.isOpen()).isFalse();
    assertThat(operation.outcome()).isEqualTo(Outcome.APPROVED);
    assertThat(operation.gatewayReference()).isEqualTo("sim_1");
    assertThat(operation.processorCode()).isEqualTo("00");
  }

  @Test
  void whatTheGatewayHasItHasUntilItsLastWord() {
    operation.heard(Finding.ofInquiry(InquiryAnswer.executed("sim_1", null, false, "00")));
    operation.heard(Finding.ofInquiry(InquiryAnswer.cannotTell("no_answer", null)));
    assertThat(operation.outcome()).isEqualTo(Outcome.ACCEPTED);
    operation.heard(Finding.ofInquiry(InquiryAnswer.declined("sim_1", "05", "no")));
    assertThat(operation.outcome()).isEqualTo(Outcome.DECLINED_SOFT);
  }

  @Test
  void longWordsOfAProcessorAreCut() {
    operation.heard(Finding.ofInquiry(InquiryAnswer.declined("r", "05", "no ".repeat(200))));
    assertThat(operation.processorWords()).hasSize(300);
  }

  private boolean notFound(Instant now) {
    return operation.notFoundAgain(now, now.minus(GAP), now.plus(GAP));
  }
}
