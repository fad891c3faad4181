package org.caredesk.container.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caredesk.container.payment.Counter.Shop.gbp;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.caredesk.container.AsAgent;
import org.caredesk.container.AsSystem;
import org.caredesk.container.ContainerTest;
import org.caredesk.container.payment.Counter.Shop;
import org.caredesk.mail.MailEvent;
import org.caredesk.payment.ChargeDetails;
import org.caredesk.payment.ChargeDriftReader;
import org.caredesk.payment.ChargeReader;
import org.caredesk.payment.OperationQueueService;
import org.caredesk.payment.OperationStep;
import org.caredesk.payment.PaymentService;
import org.caredesk.payment.Phase;
import org.caredesk.payment.TransactionReader;
import org.caredesk.payment.TransactionRow;
import org.caredesk.payment.TransactionType;
import org.caredesk.payment.VoidReceipt;
import org.caredesk.payment.VoidRequest;
import org.caredesk.payment.gateway.Outcome;
import org.caredesk.shared.BusinessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calling a charge off: done, declined, too late, without an answer, twice at once. */
class VoidWalkIT extends ContainerTest {

  private static final Duration QUIET = Duration.ofMinutes(6);

  @Inject private Counter counter;
  @Inject private AsAgent agent;
  @Inject private AsSystem system;
  @Inject private PaymentService payments;
  @Inject private OperationQueueService operations;
  @Inject private ChargeReader charges;
  @Inject private TransactionReader transactions;
  @Inject private ChargeDriftReader drift;

  @BeforeEach
  void farFromTheCutOff() {
    counter.farFromCutOff();
  }

  @AfterEach
  void bothLedgersAreInOrder() throws Exception {
    assertThat(system.call(drift::rows)).isEmpty();
    assertThat(counter.gateway("select count(*) from violation")).isEqualTo("0");
  }

  @Test
  void aVoidCallsOffTheWholeChargeAndTellsTheCustomer() throws Exception {
    Shop shop = counter.shopper("25.00");
    ChargeDetails sold = sold(shop, "4242");
    VoidReceipt receipt = voidNow(sold);
    assertThat(receipt.outcome()).isEqualTo(Outcome.APPROVED);
    assertThat(receipt.phase()).isEqualTo(Phase.VOIDED);
    assertThat(receipt.amount()).isEqualTo(gbp("25.00"));
    assertThat(counter.one("select status from customer_order where id = ?", shop.orderId()))
        .isEqualTo("CANCELLED");
    TransactionRow row = agent.call(() -> transactions.ofOrder(shop.orderId())).get(0);
    assertThat(row.type()).isEqualTo(TransactionType.VOID);
    assertThat(row.resendable()).isEqualTo(MailEvent.VOIDED);
    assertThat(now(sold).options().canRefund()).isFalse();
    assertThat(mails(sold)).isEqualTo("1");
    agent.call(
        () -> {
          payments.resendVoidMail(sold.id());
          return null;
        });
    assertThat(mails(sold)).isEqualTo("2");
  }

  @Test
  void anAuthorizationIsCalledOffToo() throws Exception {
    Shop shop = counter.shopper("25.00");
    long id = agent.call(() -> payments.authorize(counter.sale(shop, "4242"))).chargeId();
    ChargeDetails held = agent.call(() -> charges.details(id));
    assertThat(voidNow(held).phase()).isEqualTo(Phase.VOIDED);
    assertThat(counter.one("select status from customer_order where id = ?", shop.orderId()))
        .isEqualTo("CANCELLED");
  }

  @Test
  void aDeclinedVoidLeavesTheChargeAsItWas() throws Exception {
    ChargeDetails sold = sold(counter.shopper("25.00"), "0085");
    VoidReceipt receipt = voidNow(sold);
    assertThat(receipt.outcome()).isIn(Outcome.DECLINED_SOFT, Outcome.DECLINED_HARD);
    assertThat(receipt.phase()).isEqualTo(Phase.CAPTURED);
    assertThat(now(sold).options().canVoid()).isTrue();
    assertThat(mails(sold)).isEqualTo("0");
  }

  @Test
  void aDoubleClickIsOneVoid() throws Exception {
    ChargeDetails sold = sold(counter.shopper("25.00"), "4242");
    VoidRequest request = request(sold);
    VoidReceipt first = agent.call(() -> payments.voidCharge(request));
    assertThat(agent.call(() -> payments.voidCharge(request))).isEqualTo(first);
    assertThat(agent.call(() -> payments.voidUnder(request.requestKey()))).contains(first);
    assertThat(
            counter.gateway(
                "select count(*) from call where request_key = ? and kind = 'VOID'",
                request.requestKey()))
        .isEqualTo("1");
  }

  @Test
  void aSecondTabIsToldWhoWasFaster() throws Exception {
    ChargeDetails seen = sold(counter.shopper("25.00"), "4242");
    voidNow(seen);
    assertThatThrownBy(() -> voidNow(seen))
        .isInstanceOfSatisfying(
            BusinessException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("charge.stale.voided");
              assertThat(refusal.args()[0]).isEqualTo("agent");
            });
  }

  @Test
  void aVoidThatComesTooLateLearnsThePhaseAndOffersTheRefund() throws Exception {
    ChargeDetails sold = sold(counter.shopper("25.00"), "4242");
    counter.script(sold.gatewayReference(), "VOID", "SETTLING");
    VoidReceipt receipt = voidNow(sold);
    assertThat(receipt.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(receipt.phase()).isIn(Phase.SETTLING, Phase.SETTLED);
    assertThat(receipt.refundOffered()).isTrue();
    assertThat(now(sold).options().canVoid()).isFalse();
    assertThat(now(sold).options().canRefund()).isTrue();
  }

  @Test
  void afterTheCutOffNothingIsSent() throws Exception {
    ChargeDetails sold = sold(counter.shopper("25.00"), "4242");
    counter.pass(Duration.ofHours(25));
    refused("void.cutOffPassed", () -> voidNow(sold));
    assertThat(
            counter.gateway(
                "select count(*) from call where charge = ? and kind = 'VOID'",
                sold.gatewayReference()))
        .isEqualTo("0");
  }

  @Test
  void whileAVoidHasNoAnswerNothingElseIsDoneAndTheBooksDecide() throws Exception {
    ChargeDetails sold = sold(counter.shopper("25.00"), "4242");
    counter.script(sold.gatewayReference(), "VOID", "CLOSE_EXECUTED");
    VoidReceipt lost = voidNow(sold);
    assertThat(lost.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(lost.phase()).isEqualTo(Phase.CAPTURED);
    assertThat(now(sold).options().refundBarred().code()).isEqualTo("refund.voidInFlight");
    refused("charge.voidInFlight", () -> voidNow(now(sold)));
    counter.pass(QUIET);
    assertThat(ask(lost)).isEqualTo(OperationStep.RESOLVED);
    assertThat(now(sold).phase()).isEqualTo(Phase.VOIDED);
    assertThat(mails(sold)).isEqualTo("1");
  }

  @Test
  void aVoidThatNeverArrivedIsOverWhenTheBooksSayTwiceThatNothingHappened() throws Exception {
    ChargeDetails sold = sold(counter.shopper("25.00"), "4242");
    counter.script(sold.gatewayReference(), "VOID", "CLOSE");
    VoidReceipt lost = voidNow(sold);
    counter.pass(QUIET);
    OperationStep first = ask(lost);
    // near the cut-off the books may have moved on to settlement, which decides at once
    if (first == OperationStep.STILL_OPEN) {
      counter.pass(QUIET);
      assertThat(ask(lost)).isEqualTo(OperationStep.RESOLVED);
    }
    assertThat(now(sold).phase()).isNotEqualTo(Phase.VOIDED);
    assertThat(now(sold).options().canRefund()).isTrue();
  }

  private ChargeDetails sold(Shop shop, String lastFour) throws Exception {
    long id = agent.call(() -> payments.sale(counter.sale(shop, lastFour))).chargeId();
    return agent.call(() -> charges.details(id));
  }

  private ChargeDetails now(ChargeDetails charge) throws Exception {
    return agent.call(() -> charges.details(charge.id()));
  }

  private VoidReceipt voidNow(ChargeDetails charge) throws Exception {
    VoidRequest request = request(charge);
    return agent.call(() -> payments.voidCharge(request));
  }

  private static VoidRequest request(ChargeDetails charge) {
    return new VoidRequest(UUID.randomUUID().toString(), charge.id(), charge.version());
  }

  private OperationStep ask(VoidReceipt receipt) throws Exception {
    return system.call(() -> operations.ask(receipt.operationId()));
  }

  private String mails(ChargeDetails charge) throws SQLException {
    return counter.one(
        "select count(*) from outbox_mail where subject_type = 'CHARGE' and subject_id = ?",
        charge.id());
  }

  private static void refused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            BusinessException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
