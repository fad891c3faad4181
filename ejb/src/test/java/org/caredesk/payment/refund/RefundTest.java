package org.caredesk.payment.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caredesk.payment.refund.RefundFixture.NOW;

import java.time.LocalDate;
import org.caredesk.payment.gateway.Outcome;
import org.caredesk.shared.BusinessException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The verbs of a refund and of its attempts. */
class RefundTest {

  private static final LocalDate TOMORROW = LocalDate.parse("2026-11-24");

  private final Refund refund = RefundFixture.sending();

  @Test
  @DisplayName("the queue makes three attempts and no fourth")
  void theQueueMakesThreeAttempts() {
    for (int number = 1; number <= 3; number++) {
      assertThat(refund.countQueueAttempt()).isEqualTo(number);
    }
    assertRefused("refund.noAttemptLeft", refund::countQueueAttempt);
  }

  @Test
  @DisplayName("an attempt that said nothing about the refund is not one of the three")
  void anUncountedAttemptIsNotOneOfTheThree() {
    refund.countQueueAttempt();
    refund.uncountQueueAttempt();
    assertThat(refund.countQueueAttempt()).isEqualTo(1);
  }

  @Test
  @DisplayName("a refund goes back to waiting with its reason and leaves it with the reason gone")
  void aReasonToWaitStandsOnlyWhileItWaits() {
    refund.scheduleAgain(WaitReason.UNSETTLED, NOW);
    assertThat(refund.waitsFor()).isEqualTo(WaitReason.UNSETTLED);
    refund.send();
    assertThat(refund.waitsFor()).isNull();
  }

  @Test
  @DisplayName("a refund that had been called off and turns out executed is booked outside")
  void aLateSuccessIsBookedOutside() {
    refund.queueFor(TOMORROW);
    refund.cancel(NOW);
    refund.succeed(NOW, NOW);
    assertThat(refund.isBookedOutside()).isTrue();
  }

  @Test
  @DisplayName("a refund that succeeds from its reservation is not booked outside")
  void aSuccessFromTheQueueIsNotBookedOutside() {
    refund.queueFor(TOMORROW);
    refund.succeed(NOW, NOW);
    assertThat(refund.isBookedOutside()).isFalse();
  }

  @Test
  @DisplayName("what is on its way cannot be called off")
  void whatIsOnItsWayCannotBeCalledOff() {
    assertRefused("refund.state", () -> refund.cancel(NOW));
  }

  @Test
  @DisplayName("each generation of a key is another key of the same request")
  void eachGenerationIsAnotherKey() {
    assertThat(refund.key()).isEqualTo("key-g1");
    refund.rotateKey();
    assertThat(refund.key()).isEqualTo("key-g2");
    assertThat(refund.requestKey()).isEqualTo("key");
  }

  @Test
  @DisplayName("an attempt ends once")
  void anAttemptEndsOnce() {
    RefundAttempt attempt =
        RefundFixture.ended(refund, NOW, AttemptEnd.INQUIRY, Outcome.UNKNOWN, false);
    assertThatThrownBy(() -> attempt.end(AttemptEnd.ANSWER, Outcome.APPROVED, true, NOW))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("what the gateway has it has until its last word, whoever hears nothing meanwhile")
  void whatTheGatewayHasItHasUntilItsLastWord() {
    RefundAttempt attempt = RefundFixture.attempt(refund, NOW, null);
    attempt.accepted();
    attempt.lost(NOW);
    assertThat(attempt.came(Outcome.ACCEPTED)).isTrue();
  }

  @Test
  @DisplayName("an ended attempt that the gateway has after all is unresolved until it is answered")
  void anEndedAttemptMayBeTakenUpAgain() {
    RefundAttempt attempt =
        RefundFixture.ended(refund, NOW, AttemptEnd.INQUIRY, Outcome.UNKNOWN, false);
    assertThat(attempt.isUnresolved()).isFalse();
    attempt.takenLate(NOW.plusSeconds(300));
    assertThat(attempt.isOpen()).isFalse();
    assertThat(attempt.isUnresolved()).isTrue();
    attempt.answeredLate(Outcome.DECLINED_SOFT);
    assertThat(attempt.isUnresolved()).isFalse();
  }

  @Test
  @DisplayName("a held refund that had failed keeps its day in the queue; one never sent has none")
  void aHeldRefundGoesOnWhereItCameFrom() {
    refund.queueFor(TOMORROW);
    refund.hold(WaitReason.OUTSIDE_REFUND);
    refund.goOn(WaitReason.ACCOUNT_PAUSED, NOW, TOMORROW.plusDays(1));
    assertThat(refund.state()).isEqualTo(RefundState.QUEUED);
    assertThat(refund.dueOn()).isEqualTo(TOMORROW);
    Refund waiting = Refund.scheduled(RefundFixture.asked(), WaitReason.UNSETTLED, NOW);
    waiting.hold(WaitReason.OUTSIDE_REFUND);
    waiting.goOn(WaitReason.ACCOUNT_PAUSED, NOW, TOMORROW);
    assertThat(waiting.state()).isEqualTo(RefundState.SCHEDULED);
    assertThat(waiting.waitsFor()).isEqualTo(WaitReason.ACCOUNT_PAUSED);
  }

  @Test
  @DisplayName("people are told once of what has been unknown for three days")
  void peopleAreToldOnceOfALongUnknown() {
    RefundAttempt attempt = RefundFixture.attempt(refund, NOW, null);
    attempt.lost(NOW);
    assertThat(attempt.asking().isUntoldUnknown(NOW.plusSeconds(3 * 86_400 - 1))).isFalse();
    assertThat(attempt.asking().isUntoldUnknown(NOW.plusSeconds(3 * 86_400))).isTrue();
    attempt.asking().toldUnknown(NOW);
    assertThat(attempt.asking().isUntoldUnknown(NOW.plusSeconds(4 * 86_400))).isFalse();
  }

  private static void assertRefused(String code, Runnable deed) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(
            BusinessException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
