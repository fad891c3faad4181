package org.caredesk.container.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.caredesk.container.AsAgent;
import org.caredesk.payment.refund.RefundReceipt;
import org.caredesk.payment.refund.RefundRequest;
import org.caredesk.payment.refund.RefundService;
import org.caredesk.shared.BusinessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What the gateway has although it had been given up: followed to its last word, with a person who
 * knows and nothing sent meanwhile; and what another key of the refund stands for.
 */
class RefundLateIT extends RefundContainerTest {

  @Inject private AsAgent agent;
  @Inject private RefundService refunds;

  @AfterEach
  void letGo() {
    counter.control("release", "{}");
  }

  @Test
  @DisplayName(
      "a refund that was called off and turns out accepted is a person's at once, is followed, and"
          + " is booked outside when it is executed")
  void aCancelledRefundThatIsAcceptedIsFollowedToItsEnd() throws Exception {
    long charge = stage.settled("4242", "50.00");
    long refund = givenUpThenAccepted(charge, "ACCEPT_SUCCEED_LATER", true);
    assertThat(stage.state(refund)).isEqualTo("CANCELLED");
    assertThat(stage.openWork(refund)).isEqualTo("REFUND_TAKEN_LATE");
    assertThat(stage.charge(charge).refundable()).isEqualTo(stage.gbp("50.00"));
    stage.day();
    stage.day();
    assertThat(stage.state(refund)).isEqualTo("SUCCEEDED");
    assertThat(stage.column("booked_outside", refund)).isEqualTo("t");
    assertThat(stage.charge(charge).refundedOutside()).isEqualTo(stage.gbp("20.00"));
    assertThat(stage.openWork(refund)).isEmpty();
    assertThat(stage.executedPence(refund)).isEqualTo(2000);
    assertThat(stage.mails(refund)).isEqualTo("REFUND_SUCCEEDED");
  }

  @Test
  @DisplayName("one that is called off, accepted late and declined closes its work item by itself")
  void aCancelledRefundThatIsAcceptedAndDeclinedClosesItsWork() throws Exception {
    long charge = stage.settled("4242", "50.00");
    long refund = givenUpThenAccepted(charge, "ACCEPT_FAIL_LATER", true);
    assertThat(stage.openWork(refund)).isEqualTo("REFUND_TAKEN_LATE");
    stage.day();
    assertThat(stage.openWork(refund)).isEqualTo("REFUND_TAKEN_LATE");
    assertThat(inquiries(refund)).as("asked with a back-off").isBetween(3L, 8L);
    stage.day();
    stage.day();
    assertThat(stage.state(refund)).isEqualTo("CANCELLED");
    assertThat(stage.openWork(refund)).isEmpty();
    assertThat(stage.charge(charge).refundable()).isEqualTo(stage.gbp("50.00"));
    assertThat(unresolved(refund)).isZero();
  }

  @Test
  @DisplayName("while the gateway has an attempt, the queue sends nothing and nobody calls it off")
  void nothingIsSentWhileTheGatewayHasAnAttempt() throws Exception {
    long charge = stage.settled("4242", "50.00");
    long refund = givenUpThenAccepted(charge, "ACCEPT_SUCCEED_LATER", false);
    assertThat(stage.state(refund)).isEqualTo("QUEUED");
    assertThat(stage.openWork(refund)).isEqualTo("REFUND_TAKEN_LATE");
    refused("refund.taken", () -> cancel(refund));
    stage.pass(Duration.ofHours(23));
    stage.retry();
    stage.pass(Duration.ofHours(1).plusMinutes(10));
    stage.retry();
    assertThat(stage.calls(refund)).isEqualTo(1);
    stage.ask();
    assertThat(stage.state(refund)).isEqualTo("SUCCEEDED");
    assertThat(stage.column("booked_outside", refund)).isEqualTo("f");
    assertThat(stage.openWork(refund)).isEmpty();
    assertThat(stage.executedPence(refund)).isEqualTo(2000);
  }

  @Test
  @DisplayName("a queued refund whose late acceptance comes to nothing is sent again by the queue")
  void aQueuedRefundGoesOnAfterTheLastWordIsNo() throws Exception {
    long charge = stage.settled("4242", "50.00");
    long refund = givenUpThenAccepted(charge, "ACCEPT_FAIL_LATER", false);
    for (int day = 0; day < 3; day++) {
      stage.day();
    }
    stage.day();
    assertThat(stage.state(refund)).isEqualTo("SUCCEEDED");
    assertThat(stage.calls(refund)).isEqualTo(2);
    assertThat(stage.executedPence(refund)).isEqualTo(2000);
    assertThat(stage.openWork(refund)).isEmpty();
  }

  @Test
  @DisplayName("a no counts only when no earlier key of the refund stands for a yes")
  void aPositiveUnderAnEarlierKeyWins() throws Exception {
    long refund = secondAttempt("EXECUTE_SILENT");
    stage.ask();
    assertThat(stage.state(refund)).isEqualTo("SUCCEEDED");
    assertThat(stage.executedPence(refund)).isEqualTo(1000);
    assertThat(stage.openWork(refund)).isEmpty();
    assertThat(stage.mails(refund)).isEqualTo("REFUND_SUCCEEDED");
  }

  @Test
  @DisplayName("a third failure is no end while the gateway has an earlier attempt")
  void aThirdFailureWaitsForAnEarlierAttempt() throws Exception {
    long refund = secondAttempt("ACCEPT_SUCCEED_LATER");
    stage.ask();
    assertThat(stage.state(refund)).isEqualTo("ACCEPTED");
    stage.day();
    stage.day();
    assertThat(stage.state(refund)).isEqualTo("SUCCEEDED");
    assertThat(stage.column("booked_outside", refund)).isEqualTo("f");
    assertThat(stage.openWork(refund)).isEmpty();
    assertThat(stage.executedPence(refund)).isEqualTo(1000);
  }

  @Test
  @DisplayName("when that earlier attempt fails in the end, the refund is abandoned")
  void theEndComesWithTheLastWordOfAll() throws Exception {
    long refund = secondAttempt("ACCEPT_FAIL_LATER");
    stage.ask();
    assertThat(stage.state(refund)).isEqualTo("ACCEPTED");
    for (int day = 0; day < 3; day++) {
      stage.day();
    }
    assertThat(stage.state(refund)).isEqualTo("ABANDONED");
    assertThat(stage.openWork(refund)).isEqualTo("REFUND_ABANDONED");
    assertThat(stage.executedPence(refund)).isZero();
  }

  /**
   * A refund of 20.00 whose call stalls at the gateway until it is given up here, and which the
   * gateway then accepts.
   */
  private long givenUpThenAccepted(long charge, String behaviour, boolean cancelled)
      throws Exception {
    counter.control(
        "hold",
        "{\"where\": \"before_execute\", \"count\": 1, \"match\": \"%s\", \"kind\": \"REFUND\"}"
            .formatted(stage.charge(charge).gatewayReference()));
    RefundRequest request = stage.dialog(charge, "20.00");
    counter.script(request.requestKey().toString(), "REFUND", behaviour);
    Future<RefundReceipt> stalled = stage.meanwhile(() -> stage.refund(request));
    await().atMost(Duration.ofSeconds(10)).until(() -> arrived(charge) == 1);
    for (int asked = 0; asked < 2; asked++) {
      stage.pass(Duration.ofMinutes(6));
      stage.ask();
    }
    long refund = stage.number("select id from refund where charge_id = ?", charge);
    assertThat(stage.state(refund)).isEqualTo("QUEUED");
    if (cancelled) {
      cancel(refund);
    }
    counter.control("release", "{}");
    stalled.get();
    return refund;
  }

  /**
   * A refund of 10.00 that was declined, tried again the next day for the third time of three, and
   * lost. Then the keys are exchanged here, as if the first had been lost and the second declined:
   * what the gateway did stands under a key that is not the one being asked about.
   */
  private long secondAttempt(String behaviour) throws Exception {
    stage.deadline("PT1S");
    RefundRequest request = stage.dialog(stage.settled("4242", "25.00"), "10.00");
    String key = request.requestKey().toString();
    counter.script(key + "-g1", "REFUND", "DECLINE_SOFT");
    counter.control(
        "scripts",
        "{\"target\": \"%s-g2\", \"kind\": \"REFUND\", \"behaviour\": \"%s\"}"
            .formatted(key, behaviour));
    long refund = stage.refund(request).refundId();
    counter.change("update refund set queue_attempts = 2 where id = ?", refund);
    stage.pass(Duration.ofDays(1));
    stage.retry();
    counter.change(
        "update refund_attempt set outcome = 'UNKNOWN', gateway_reference = null, answered = false,"
            + " key = case key when '%1$s-g1' then '%1$s-g2' else '%1$s-g1' end where refund_id = ?"
                .formatted(key),
        refund);
    stage.pass(Duration.ofMinutes(6));
    return refund;
  }

  private Void cancel(long refundId) throws Exception {
    return agent.call(
        () -> {
          refunds.cancel(refundId, "customer changed her mind");
          return null;
        });
  }

  private static void refused(String code, ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            BusinessException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private long inquiries(long refund) throws Exception {
    return stage.number("select sum(inquiries) from refund_attempt where refund_id = ?", refund);
  }

  private long unresolved(long refund) throws Exception {
    return stage.number(
        "select count(*) from refund_attempt where refund_id = ? and next_inquiry_at is not null",
        refund);
  }

  private long arrived(long charge) throws Exception {
    return Long.parseLong(
        counter.gateway(
            "select count(*) from call where kind = 'REFUND' and charge = ?",
            stage.charge(charge).gatewayReference()));
  }
}
