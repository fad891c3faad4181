package org.caredesk.container.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.caredesk.container.AsAgent;
import org.caredesk.payment.PaymentService;
import org.caredesk.payment.VoidRequest;
import org.caredesk.payment.refund.BulkRefundLine;
import org.caredesk.payment.refund.RefundBulkService;
import org.caredesk.payment.refund.RefundHeldReader;
import org.caredesk.payment.refund.RefundReceipt;
import org.caredesk.payment.refund.RefundRequest;
import org.caredesk.payment.refund.RefundService;
import org.caredesk.payment.refund.RefundState;
import org.caredesk.shared.BusinessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Refunds that may not be sent yet, and what is done instead of a refund. */
class RefundWaitsIT extends RefundContainerTest {

  @Inject private AsAgent agent;
  @Inject private PaymentService payments;
  @Inject private RefundService refunds;
  @Inject private RefundHeldReader held;
  @Inject private RefundBulkService bulk;

  @AfterEach
  void theAccountIsOpen() throws Exception {
    account("kill_switch = false, inquire_by_key = true");
  }

  @Test
  @DisplayName("a whole refund of a charge that can be voided is a void, also when asked twice")
  void aWholeRefundBeforeSettlementIsAVoid() throws Exception {
    long charge = stage.sold("4242", "25.00");
    RefundRequest whole = stage.dialog(charge, "25.00");
    RefundReceipt receipt = stage.refund(whole);
    assertThat(receipt.refundId()).isNull();
    assertThat(receipt.operationId()).isNotNull();
    assertThat(receipt.messageCode()).isEqualTo("refund.receipt.VOID.APPROVED");
    assertThat(stage.refund(whole)).isEqualTo(receipt);
    assertThat(stage.charge(charge).phase().name()).isEqualTo("VOIDED");
    assertThat(stage.number("select count(*) from refund where charge_id = ?", charge)).isZero();
  }

  @Test
  @DisplayName(
      "a partial refund before settlement waits, keeps the charge from being voided, and goes out"
          + " by itself")
  void aPartialRefundBeforeSettlementWaits() throws Exception {
    long charge = stage.sold("4242", "25.00");
    RefundReceipt receipt = stage.refund(charge, "10.00");
    assertThat(receipt.messageCode()).isEqualTo("refund.receipt.SCHEDULED.UNSETTLED");
    assertThat(stage.mails(receipt.refundId())).isEmpty();
    refused(
        "void.refundInTheWay",
        () ->
            agent.call(
                () ->
                    payments.voidCharge(
                        new VoidRequest(UUID.randomUUID().toString(), charge, null))));
    stage.dispatch();
    assertThat(stage.calls(receipt.refundId())).isZero();
    stage.settle();
    stage.dispatch();
    assertThat(stage.state(receipt.refundId())).isEqualTo("SUCCEEDED");
    assertThat(stage.mails(receipt.refundId())).isEqualTo("REFUND_SUCCEEDED");
    assertThat(stage.calls(receipt.refundId())).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "what the gateway calls unsettled waits again, uncounted, and goes out under another key")
  void notSettledYetWaitsUncounted() throws Exception {
    long charge = stage.settled("4242", "25.00");
    RefundRequest request = stage.dialog(charge, "10.00");
    counter.script(request.requestKey().toString(), "REFUND", "NOT_SETTLED");
    RefundReceipt receipt = stage.refund(request);
    assertThat(receipt.messageCode()).isEqualTo("refund.receipt.SCHEDULED.UNSETTLED");
    assertThat(kinds(receipt)).isEqualTo("UNCOUNTED");
    stage.dispatch();
    assertThat(stage.calls(receipt.refundId())).isEqualTo(1);
    stage.pass(Duration.ofMinutes(61));
    stage.dispatch();
    assertThat(stage.state(receipt.refundId())).isEqualTo("SUCCEEDED");
    assertThat(kinds(receipt)).isEqualTo("UNCOUNTED FIRST");
    assertThat(stage.column("key_generation", receipt.refundId())).isEqualTo("2");
  }

  @Test
  @DisplayName("refused credentials are tried again tomorrow and are not one of the three")
  void badCredentialsAreNotCounted() throws Exception {
    long charge = stage.settled("4242", "25.00");
    RefundRequest request = stage.dialog(charge, "10.00");
    counter.script(request.requestKey().toString(), "REFUND", "UNAUTHORIZED");
    RefundReceipt receipt = stage.refund(request);
    assertThat(receipt.state()).isEqualTo(RefundState.QUEUED);
    assertThat(kinds(receipt)).isEqualTo("UNCOUNTED");
    stage.retry();
    assertThat(stage.calls(receipt.refundId())).isEqualTo(1);
    stage.pass(Duration.ofDays(1));
    stage.retry();
    assertThat(stage.state(receipt.refundId())).isEqualTo("SUCCEEDED");
    assertThat(kinds(receipt)).isEqualTo("UNCOUNTED QUEUE");
  }

  @Test
  @DisplayName("a refund asked for while nothing may be sent is on record and goes out when it may")
  void aPausedAccountSchedules() throws Exception {
    long charge = stage.settled("4242", "25.00");
    account("kill_switch = true");
    RefundReceipt receipt = stage.refund(charge, "10.00");
    assertThat(receipt.messageCode()).isEqualTo("refund.receipt.SCHEDULED.ACCOUNT_PAUSED");
    assertThat(stage.attempts(receipt.refundId())).isZero();
    stage.dispatch();
    assertThat(stage.calls(receipt.refundId())).isZero();
    account("kill_switch = false");
    stage.dispatch();
    assertThat(stage.state(receipt.refundId())).isEqualTo("SUCCEEDED");
  }

  @Test
  @DisplayName(
      "where the gateway cannot be asked by key, one refund of a charge waits for the other's"
          + " answer")
  void onlyOneUnresolvedWhereKeysCannotBeAsked() throws Exception {
    stage.deadline("PT1S");
    account("inquire_by_key = false");
    long charge = stage.settled("4242", "25.00");
    RefundRequest lost = stage.dialog(charge, "10.00");
    counter.script(lost.requestKey().toString(), "REFUND", "EXECUTE_SILENT");
    RefundReceipt first = stage.refund(lost);
    assertThat(first.state()).isEqualTo(RefundState.UNKNOWN);
    RefundReceipt second = stage.refund(charge, "5.00");
    assertThat(second.messageCode()).isEqualTo("refund.receipt.SCHEDULED.OTHER_UNKNOWN");
    stage.dispatch();
    assertThat(stage.attempts(second.refundId())).isZero();
    stage.pass(Duration.ofMinutes(6));
    stage.ask();
    stage.dispatch();
    assertThat(stage.state(first.refundId())).isEqualTo("SUCCEEDED");
    assertThat(stage.state(second.refundId())).isEqualTo("SUCCEEDED");
  }

  @Test
  @DisplayName("a queued refund that is called off is never sent again and its amount is free")
  void aCancelledRefundIsNeverSentAgain() throws Exception {
    long charge = stage.settled("0002", "25.00");
    RefundReceipt receipt = stage.refund(charge, "10.00");
    assertThat(stage.openWork(receipt.refundId())).isEqualTo("REFUND_HARD_DECLINE");
    agent.call(
        () -> {
          refunds.cancel(receipt.refundId(), "paid in cash");
          return null;
        });
    assertThat(stage.charge(charge).refundable()).isEqualTo(stage.gbp("25.00"));
    assertThat(stage.openWork(receipt.refundId())).isEmpty();
    stage.pass(Duration.ofDays(1));
    stage.retry();
    assertThat(stage.calls(receipt.refundId())).isEqualTo(1);
    assertThat(stage.mails(receipt.refundId())).isEmpty();
    refused("refund.notCancellable", () -> cancel(receipt.refundId()));
  }

  @Test
  @DisplayName(
      "a bulk line is one refund for ever; the whole of an unsettled charge is voided instead")
  void aBulkLineIsOneRefund() throws Exception {
    long charge = stage.settled("4242", "25.00");
    BulkRefundLine line = line(charge, "10.00");
    RefundReceipt first = system.call(() -> bulk.refund(line, "operator"));
    assertThat(first.state()).isEqualTo(RefundState.SUCCEEDED);
    assertThat(system.call(() -> bulk.refund(line, "operator"))).isEqualTo(first);
    assertThat(stage.calls(first.refundId())).isEqualTo(1);
    BulkRefundLine other =
        new BulkRefundLine(
            line.requestNumber(), line.transactionNumber(), stage.gbp("9.00"), "OTHER", null);
    refused("refund.keyOtherContent", () -> system.call(() -> bulk.refund(other, "operator")));
    refused("refund.over", () -> system.call(() -> bulk.refund(line(charge, "15.01"), "operator")));
    long unsettled = stage.sold("4242", "25.00");
    refused(
        "refund.voidInstead",
        () -> system.call(() -> bulk.refund(line(unsettled, "25.00"), "operator")));
    assertThat(system.call(() -> bulk.refund(line(unsettled, "5.00"), "operator")).state())
        .isEqualTo(RefundState.SCHEDULED);
  }

  @Test
  @DisplayName("a refund that nobody can tell of for three days is put before people once")
  void aLongUnknownIsPutBeforePeopleOnce() throws Exception {
    stage.deadline("PT1S");
    long charge = stage.settled("4242", "25.00");
    RefundRequest request = stage.dialog(charge, "10.00");
    String key = request.requestKey().toString();
    counter.script(key, "REFUND", "EXECUTE_SILENT");
    counter.control(
        "scripts",
        "{\"target\": \"%s-g1\", \"kind\": \"INQUIRY\", \"behaviour\": \"CANNOT_TELL\"}"
            .formatted(key));
    RefundReceipt receipt = stage.refund(request);
    for (int day = 0; day < 11; day++) {
      stage.day();
      if (day == 1) {
        assertThat(stage.mails(receipt.refundId())).isEmpty();
      }
    }
    stage.oldAges();
    stage.oldAges();
    assertThat(stage.state(receipt.refundId())).isEqualTo("UNKNOWN");
    assertThat(stage.mails(receipt.refundId())).isEqualTo("REFUND_UNKNOWN");
    assertThat(stage.openWork(receipt.refundId()))
        .isEqualTo("REFUND_NOT_FINAL REFUND_UNKNOWN_LONG");
    assertThat(stage.calls(receipt.refundId())).isEqualTo(1);
    counter.script(key + "-g1", "INQUIRY", "APPROVE");
  }

  @Test
  @DisplayName("a fact that leaves less than is promised holds what waits, and a person is asked")
  void aFactThatLeavesLessHoldsWhatWaits() throws Exception {
    long charge = stage.settled("0002", "25.00");
    RefundReceipt queued = stage.refund(charge, "20.00");
    assertThat(queued.state()).isEqualTo(RefundState.QUEUED);
    counter.change("update charge set charged_back = 10 where id = ?", charge);
    stage.pass(Duration.ofDays(1));
    stage.retry();
    assertThat(stage.state(queued.refundId())).isEqualTo("HELD");
    assertThat(stage.column("waits_for", queued.refundId())).isEqualTo("OUTSIDE_REFUND");
    assertThat(stage.openWork(queued.refundId())).isEqualTo("REFUND_HARD_DECLINE REFUND_HELD");
    assertThat(stage.calls(queued.refundId())).isEqualTo(1);
    cancel(queued.refundId());
    assertThat(stage.charge(charge).refundable()).isEqualTo(stage.gbp("15.00"));
  }

  @Test
  @DisplayName(
      "a held refund that had failed goes back into the queue when the charge allows it again, and"
          + " not before")
  void aHeldRefundGoesBackIntoTheQueue() throws Exception {
    long charge = stage.settled("4242", "25.00");
    RefundRequest request = stage.dialog(charge, "20.00");
    counter.script(request.requestKey().toString(), "REFUND", "DECLINE_SOFT");
    long refund = stage.refund(request).refundId();
    refused("refund.notHeld", () -> sendOn(refund));
    counter.change("update charge set charged_back = 10 where id = ?", charge);
    stage.pass(Duration.ofDays(1));
    stage.retry();
    assertThat(stage.state(refund)).isEqualTo("HELD");
    assertThat(agent.call(() -> held.barred(refund)).orElseThrow().code()).isEqualTo("refund.over");
    refused("refund.over", () -> sendOn(refund));
    counter.change("update charge set charged_back = 0 where id = ?", charge);
    assertThat(agent.call(() -> held.barred(refund))).isEmpty();
    sendOn(refund);
    assertThat(stage.state(refund)).isEqualTo("QUEUED");
    assertThat(stage.openWork(refund)).isEmpty();
    assertThat(
            stage.number(
                "select count(*) from history_entry where kind = 'REFUND_SENT_ON' and subject_id ="
                    + " ? and actor = 'agent'",
                refund))
        .isEqualTo(1);
    refused("refund.notHeld", () -> sendOn(refund));
    stage.pass(Duration.ofMinutes(3)); // the claim of the run that held it is over
    stage.retry();
    assertThat(stage.state(refund)).isEqualTo("SUCCEEDED");
    assertThat(stage.calls(refund)).isEqualTo(2);
  }

  @Test
  @DisplayName("a held refund that was never sent waits again, and dispatch sends it")
  void aHeldRefundThatWasNeverSentIsDispatched() throws Exception {
    long charge = stage.sold("4242", "25.00");
    long refund = stage.refund(charge, "10.00").refundId();
    counter.change("update charge set charged_back = 20 where id = ?", charge);
    stage.settle();
    stage.dispatch();
    assertThat(stage.state(refund)).isEqualTo("HELD");
    counter.change("update charge set charged_back = 0 where id = ?", charge);
    sendOn(refund);
    assertThat(stage.state(refund)).isEqualTo("SCHEDULED");
    stage.dispatch();
    assertThat(stage.state(refund)).isEqualTo("SUCCEEDED");
    assertThat(stage.calls(refund)).isEqualTo(1);
  }

  @Test
  @DisplayName("a succeeded refund is followed until the gateway calls it settled")
  void aSucceededRefundIsFollowed() throws Exception {
    RefundReceipt receipt = stage.refund(stage.settled("4242", "25.00"), "10.00");
    assertThat(stage.column("settled_at", receipt.refundId())).isNull();
    stage.pass(Duration.ofHours(25));
    stage.follow();
    assertThat(stage.column("settled_at", receipt.refundId())).isNotNull();
    assertThat(stage.column("next_sync_at", receipt.refundId())).isNull();
  }

  private Void sendOn(long refundId) throws Exception {
    return agent.call(
        () -> {
          refunds.sendOn(refundId);
          return null;
        });
  }

  private Void cancel(long refundId) throws Exception {
    return agent.call(
        () -> {
          refunds.cancel(refundId, null);
          return null;
        });
  }

  private BulkRefundLine line(long charge, String amount) throws Exception {
    String number =
        counter.one("select number from transaction where charge_id = ? order by id", charge);
    return new BulkRefundLine(
        UUID.randomUUID().toString(),
        number,
        stage.gbp(amount),
        "OTHER",
        Instant.parse("2026-11-20T10:00:00Z"));
  }

  private String kinds(RefundReceipt receipt) throws Exception {
    return counter.one(
        "select string_agg(kind, ' ' order by id) from refund_attempt where refund_id = ?",
        receipt.refundId());
  }

  private void account(String set) throws Exception {
    counter.change("update merchant_account set " + set + " where code = ?", "simulated");
  }

  private static void refused(String code, ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            BusinessException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
