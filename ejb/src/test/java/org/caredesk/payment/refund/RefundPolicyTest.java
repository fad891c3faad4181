package org.caredesk.payment.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caredesk.payment.refund.RefundFixture.NOW;

import java.util.List;
import org.caredesk.payment.gateway.Evidence;
import org.caredesk.payment.gateway.GatewayOutcome;
import org.caredesk.payment.gateway.Hint;
import org.caredesk.payment.gateway.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer means, and what must be asked before a refund is sent again. */
class RefundPolicyTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          APPROVED,      NONE,              false, SUCCEED,             true
          ACCEPTED,      NONE,              false, ACCEPT,              false
          UNKNOWN,       NONE,              false, ASK,                 false
          UNKNOWN,       DUPLICATE,         false, ASK,                 false
          DECLINED_SOFT, NONE,              false, FAIL,                true
          DECLINED_SOFT, NONE,              true,  FAIL,                true
          DECLINED_SOFT, DUPLICATE,         false, ASK,                 true
          DECLINED_HARD, NONE,              false, FAIL_HARD,           true
          DECLINED_HARD, OVER_AMOUNT,       true,  ASK,                 true
          NOT_SENT,      NONE,              false, FAIL,                false
          REFUSED,       NONE,              false, FAIL,                true
          REFUSED,       UNKNOWN_REFERENCE, true,  FAIL,                true
          REFUSED,       ALREADY_VOIDED,    false, FAIL,                true
          REFUSED,       DUPLICATE,         false, ASK,                 true
          REFUSED,       OVER_AMOUNT,       false, FAIL,                true
          REFUSED,       OVER_AMOUNT,       true,  ASK,                 true
          REFUSED,       NOT_SETTLED_YET,   false, WAIT_FOR_SETTLEMENT, true
          REFUSED,       BAD_CREDENTIALS,   false, TRY_TOMORROW,        false
          """)
  @DisplayName("an outcome means this for its refund, and this for its key")
  void anOutcomeMeansThis(
      Outcome outcome, Hint hint, boolean earlier, Verdict verdict, boolean answersTheKey) {
    GatewayOutcome heard = new GatewayOutcome(outcome, hint, "c", "w", null, Evidence.NONE);
    assertThat(RefundPolicy.verdict(heard, earlier)).isEqualTo(verdict);
    assertThat(RefundPolicy.answersTheKey(heard)).isEqualTo(answersTheKey);
  }

  @Test
  @DisplayName("every key without an explicit answer is asked about, once")
  void everyKeyWithoutAnswerIsAskedAboutOnce() {
    Refund refund = RefundFixture.sending();
    RefundAttempt notSent = ended(refund, Outcome.NOT_SENT, false);
    RefundAttempt lost = ended(refund, Outcome.UNKNOWN, false);
    refund.rotateKey();
    RefundAttempt declined = ended(refund, Outcome.DECLINED_SOFT, true);
    assertThat(RefundPolicy.keysToAsk(List.of(notSent, lost, declined))).containsExactly("key-g1");
  }

  @Test
  @DisplayName("what was never sent cannot have been executed; what found no answer can")
  void onlyWhatLeftMayHaveBeenExecuted() {
    Refund refund = RefundFixture.sending();
    RefundAttempt notSent = ended(refund, Outcome.NOT_SENT, false);
    assertThat(RefundPolicy.mayHaveLeft(List.of(notSent), "key-g1")).isFalse();
    RefundAttempt lost = ended(refund, Outcome.UNKNOWN, false);
    assertThat(RefundPolicy.mayHaveLeft(List.of(notSent, lost), "key-g1")).isTrue();
  }

  private static RefundAttempt ended(Refund refund, Outcome outcome, boolean answered) {
    return RefundFixture.ended(refund, NOW, AttemptEnd.ANSWER, outcome, answered);
  }
}
