package org.caredesk.container.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Future;
import org.caredesk.container.AsAgent;
import org.caredesk.payment.refund.RefundReceipt;
import org.caredesk.payment.refund.RefundService;
import org.caredesk.payment.refund.RefundState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Calls that stall, and answers that come when nobody waits for them any more. */
class RefundStallIT extends RefundContainerTest {

  @Inject private AsAgent agent;
  @Inject private RefundService refunds;

  @AfterEach
  void letGo() {
    counter.control("release", "{}");
  }

  @Test
  @DisplayName("a call that stalls for three minutes while the clock's jobs run is executed once")
  void aStalledCallIsExecutedOnce() throws Exception {
    long charge = stage.settled("4242", "50.00");
    Future<RefundReceipt> stalled = stall(charge, "before_execute");
    stage.pass(Duration.ofMinutes(3));
    stage.ask();
    stage.dispatch();
    stage.retry();
    long refund = refundOf(charge);
    assertThat(stage.state(refund)).isEqualTo("SENDING");
    counter.control("release", "{}");
    assertThat(stalled.get().state()).isEqualTo(RefundState.SUCCEEDED);
    assertExecutedOnce(refund);
  }

  @Test
  @DisplayName("a call whose caller gave up is found executed when it is asked for")
  void aCallWhoseCallerGaveUpIsFound() throws Exception {
    stage.deadline("PT1S");
    long charge = stage.settled("4242", "50.00");
    Future<RefundReceipt> stalled = stall(charge, "after_execute");
    RefundReceipt lost = stalled.get();
    assertThat(lost.state()).isEqualTo(RefundState.UNKNOWN);
    stage.pass(Duration.ofMinutes(3));
    stage.ask();
    stage.retry();
    assertThat(stage.state(lost.refundId())).isEqualTo("UNKNOWN");
    counter.control("release", "{}");
    stage.pass(Duration.ofMinutes(3));
    stage.ask();
    assertThat(stage.state(lost.refundId())).isEqualTo("SUCCEEDED");
    assertExecutedOnce(lost.refundId());
  }

  @Test
  @DisplayName(
      "an answer that comes after its attempt was given up is a late fact: paid from the"
          + " reservation")
  void aLateAnswerIsBookedFromItsReservation() throws Exception {
    long charge = stage.settled("4242", "50.00");
    Future<RefundReceipt> stalled = stall(charge, "before_execute");
    long refund = giveUp(charge);
    assertThat(stage.state(refund)).isEqualTo("QUEUED");
    counter.control("release", "{}");
    assertThat(stalled.get().state()).isEqualTo(RefundState.SUCCEEDED);
    assertThat(stage.column("booked_outside", refund)).isEqualTo("f");
    assertThat(stage.charge(charge).refunded()).isEqualTo(stage.gbp("20.00"));
    assertExecutedOnce(refund);
  }

  @Test
  @DisplayName("a refund that was called off and turns out executed is booked outside")
  void aCancelledRefundThatTurnsOutExecutedIsBookedOutside() throws Exception {
    long charge = stage.settled("4242", "50.00");
    Future<RefundReceipt> stalled = stall(charge, "before_execute");
    long refund = giveUp(charge);
    agent.call(
        () -> {
          refunds.cancel(refund, "customer changed her mind");
          return null;
        });
    assertThat(stage.charge(charge).refundable()).isEqualTo(stage.gbp("50.00"));
    counter.control("release", "{}");
    assertThat(stalled.get().state()).isEqualTo(RefundState.SUCCEEDED);
    assertThat(stage.column("booked_outside", refund)).isEqualTo("t");
    assertThat(stage.charge(charge).refundedOutside()).isEqualTo(stage.gbp("20.00"));
    assertThat(stage.charge(charge).refundable()).isEqualTo(stage.gbp("30.00"));
    assertExecutedOnce(refund);
  }

  /** A refund of 20.00 whose call the gateway holds. */
  private Future<RefundReceipt> stall(long charge, String where) throws Exception {
    counter.control(
        "hold",
        "{\"where\": \"%s\", \"count\": 1, \"match\": \"%s\", \"kind\": \"REFUND\"}"
            .formatted(where, stage.charge(charge).gatewayReference()));
    Future<RefundReceipt> call = stage.meanwhile(() -> stage.refund(charge, "20.00"));
    await().atMost(Duration.ofSeconds(10)).until(() -> calls(charge) == 1);
    return call;
  }

  /** Lets so much time pass that the gateway twice knows nothing of the call it still holds. */
  private long giveUp(long charge) throws Exception {
    stage.pass(Duration.ofMinutes(6));
    stage.ask();
    stage.pass(Duration.ofMinutes(6));
    stage.ask();
    return refundOf(charge);
  }

  private void assertExecutedOnce(long refund) throws Exception {
    assertThat(stage.executedPence(refund)).isEqualTo(2000);
    assertThat(stage.calls(refund)).isEqualTo(1);
    assertThat(stage.attempts(refund)).isEqualTo(1);
    assertThat(stage.mails(refund)).isEqualTo("REFUND_SUCCEEDED");
  }

  private long refundOf(long charge) throws Exception {
    return stage.number("select id from refund where charge_id = ?", charge);
  }

  private long calls(long charge) throws Exception {
    return Long.parseLong(
        counter.gateway(
            "select count(*) from call where kind = 'REFUND' and charge = ?",
            stage.charge(charge).gatewayReference()));
  }
}
