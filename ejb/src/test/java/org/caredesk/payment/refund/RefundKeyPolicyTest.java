package org.caredesk.payment.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caredesk.payment.refund.RefundFixture.NOW;

import java.time.Duration;
import java.util.List;
import org.caredesk.payment.gateway.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Under which key a refund may be sent again. */
class RefundKeyPolicyTest {

  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration REACH = Duration.ofSeconds(30);

  private final Refund refund = RefundFixture.sending();

  @Test
  @DisplayName("a key that was never used is used")
  void aFreshKeyIsUsed() {
    assertThat(choose(List.of(), Duration.ZERO)).isEqualTo(KeyChoice.SAME);
  }

  @Test
  @DisplayName("a refusal that the gateway itself answered changes the key")
  void anAnsweredRefusalChangesTheKey() {
    RefundAttempt declined = ended(Outcome.DECLINED_SOFT, true);
    assertThat(choose(List.of(declined), Duration.ZERO)).isEqualTo(KeyChoice.NEXT);
  }

  @Test
  @DisplayName("what was never sent never changes the key, however old it is")
  void notSentNeverChangesTheKey() {
    RefundAttempt notSent = ended(Outcome.NOT_SENT, false);
    assertThat(choose(List.of(notSent), Duration.ofHours(19))).isEqualTo(KeyChoice.SAME);
    assertThat(choose(List.of(notSent), Duration.ofDays(3))).isEqualTo(KeyChoice.SAME);
  }

  @Test
  @DisplayName("credentials that were refused say nothing about the key")
  void badCredentialsDoNotChangeTheKey() {
    RefundAttempt locked = ended(Outcome.REFUSED, false);
    assertThat(choose(List.of(locked), Duration.ofDays(3))).isEqualTo(KeyChoice.SAME);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          PT19H30M,   SAME
          PT22H59M,   SAME
          PT23H,      WAIT
          PT24H,      WAIT
          PT24H30S,   WAIT
          PT24H31S,   NEXT
          PT48H,      NEXT
          """)
  @DisplayName(
      "what may have left keeps its key while the gateway surely knows it, changes it when it"
          + " surely does not")
  void anUnansweredKeyChangesOnlyWhenItsLifetimeIsSurelyOver(Duration age, KeyChoice choice) {
    RefundAttempt lost = ended(Outcome.UNKNOWN, false);
    assertThat(choose(List.of(lost), age)).isEqualTo(choice);
  }

  @Test
  @DisplayName("a gateway without keys is always sent the same")
  void aGatewayWithoutKeysIsSentTheSame() {
    RefundAttempt lost = ended(Outcome.UNKNOWN, false);
    assertThat(RefundKeyPolicy.choose(List.of(lost), null, REACH, NOW.plus(DAY)))
        .isEqualTo(KeyChoice.SAME);
  }

  private KeyChoice choose(List<RefundAttempt> underKey, Duration age) {
    return RefundKeyPolicy.choose(underKey, DAY, REACH, NOW.plus(age));
  }

  private RefundAttempt ended(Outcome outcome, boolean answered) {
    return RefundFixture.ended(refund, NOW, AttemptEnd.ANSWER, outcome, answered);
  }
}
