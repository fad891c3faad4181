package org.caredesk.container.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caredesk.container.payment.Counter.Shop.gbp;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.caredesk.container.AsAgent;
import org.caredesk.container.AsSystem;
import org.caredesk.container.ContainerTest;
import org.caredesk.container.payment.Counter.Shop;
import org.caredesk.payment.CaptureRequest;
import org.caredesk.payment.ChargeDetails;
import org.caredesk.payment.ChargeDriftReader;
import org.caredesk.payment.ChargeReader;
import org.caredesk.payment.ChargeReceipt;
import org.caredesk.payment.OperationQueueService;
import org.caredesk.payment.OperationStep;
import org.caredesk.payment.PaymentService;
import org.caredesk.payment.Phase;
import org.caredesk.payment.SaleRequest;
import org.caredesk.payment.TransactionReader;
import org.caredesk.payment.TransactionResult;
import org.caredesk.payment.TransactionRow;
import org.caredesk.payment.gateway.GatewayCalls;
import org.caredesk.payment.gateway.MerchantAccountReader;
import org.caredesk.payment.gateway.Outcome;
import org.caredesk.payment.gateway.StatusCall;
import org.caredesk.payment.settlement.SettlementService;
import org.caredesk.shared.BusinessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Taking money: sale, authorization, capture; what was declined and what never answered. */
class SaleWalkIT extends ContainerTest {

  private static final Duration QUIET = Duration.ofMinutes(6);

  /** A slice so fine that a test claims nobody else's. */
  private static final int OWN = 1_000_003;

  @Inject private Counter counter;
  @Inject private AsAgent agent;
  @Inject private AsSystem system;
  @Inject private PaymentService payments;
  @Inject private OperationQueueService operations;
  @Inject private SettlementService settlement;
  @Inject private ChargeReader charges;
  @Inject private TransactionReader transactions;
  @Inject private ChargeDriftReader drift;
  @Inject private GatewayCalls gateway;
  @Inject private MerchantAccountReader accounts;
  @Inject private UserTransaction transaction;

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
  void aSaleIsCapturedAndToldEverywhere() throws Exception {
    Shop shop = counter.shopper("25.00");
    ChargeReceipt receipt = sell(shop, "4242");
    assertThat(receipt.outcome()).isEqualTo(Outcome.APPROVED);
    assertThat(receipt.phase()).isEqualTo(Phase.CAPTURED);
    ChargeDetails charge = charge(receipt);
    assertThat(charge.captured()).isEqualTo(gbp("25.00"));
    assertThat(charge.options().canVoid()).isTrue();
    assertThat(charge.options().waitsUntilSettled()).isTrue();
    assertThat(
            counter.one(
                "select status from customer_order where id = ? and paid_amount = 25",
                shop.orderId()))
        .isEqualTo("COMPLETE");
    assertThat(
            counter.one(
                "select count(*) from gateway_reference where reference = ? and kind = 'CHARGE'",
                charge.gatewayReference()))
        .isEqualTo("1");
    assertThat(
            counter.one(
                "select count(*) from history_entry where customer_id = ? and kind = 'SALE'",
                shop.customerId()))
        .isEqualTo("1");
  }

  @Test
  void aDeclinedSaleTakesNothingAndSaysWhy() throws Exception {
    for (String lastFour : new String[] {"0069", "0077"}) {
      Shop shop = counter.shopper("25.00");
      ChargeReceipt receipt = sell(shop, lastFour);
      boolean hard = lastFour.equals("0069");
      assertThat(receipt.outcome()).isEqualTo(hard ? Outcome.DECLINED_HARD : Outcome.DECLINED_SOFT);
      assertThat(receipt.phase()).isEqualTo(Phase.DECLINED);
      TransactionRow row = only(shop);
      assertThat(row.result())
          .isEqualTo(hard ? TransactionResult.DECLINED_HARD : TransactionResult.DECLINED_SOFT);
      assertThat(row.processorWords()).isNotBlank();
      assertThat(row.options().canRefund()).isFalse();
      assertThat(counter.one("select status from customer_order where id = ?", shop.orderId()))
          .isEqualTo("DECLINED");
    }
  }

  @Test
  void anOrderCannotBePaidTwice() throws Exception {
    Shop shop = counter.shopper("25.00");
    sell(shop, "4242");
    refused("sale.over", () -> sell(shop, "4242"));
  }

  @Test
  void aDoubleClickIsOneSaleAndAnotherContentUnderItsKeyIsRefused() throws Exception {
    Shop shop = counter.shopper("25.00");
    SaleRequest request = counter.sale(shop, "4242");
    ChargeReceipt first = agent.call(() -> payments.sale(request));
    assertThat(agent.call(() -> payments.sale(request))).isEqualTo(first);
    SaleRequest other =
        new SaleRequest(
            request.requestKey(), shop.orderId(), "simulated", gbp("1.00"), request.card());
    refused("charge.keyOtherContent", () -> agent.call(() -> payments.sale(other)));
    assertThat(callsUnder(request.requestKey())).isEqualTo("1");
  }

  @Test
  void anAuthorizationIsCapturedInPartsUpToWhatItHolds() throws Exception {
    Shop shop = counter.shopper("50.00");
    ChargeReceipt held = agent.call(() -> payments.authorize(counter.sale(shop, "4242")));
    assertThat(held.phase()).isEqualTo(Phase.AUTHORIZED);
    refused("capture.over", () -> capture(held, "50.01"));
    ChargeReceipt first = capture(held, "30.00");
    assertThat(first.phase()).isEqualTo(Phase.CAPTURED);
    assertThat(first.chargeId()).isEqualTo(held.chargeId());
    assertThat(charge(first).captured()).isEqualTo(gbp("30.00"));
    assertThat(counter.one("select paid_amount from customer_order where id = ?", shop.orderId()))
        .startsWith("30.00");
    refused("capture.over", () -> capture(held, "20.01"));
  }

  @Test
  void aSaleWithoutAnAnswerIsAskedForAndFoundAndNeverSentAgain() throws Exception {
    Shop shop = counter.shopper("25.00");
    SaleRequest request = counter.sale(shop, "4242");
    counter.script(request.requestKey(), "SALE", "CLOSE_EXECUTED");
    ChargeReceipt lost = agent.call(() -> payments.sale(request));
    assertThat(lost.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(lost.phase()).isEqualTo(Phase.NEW);
    assertThat(operationsOf(lost)).isEqualTo("1");
    assertThat(ask(lost)).isEqualTo(OperationStep.SKIPPED);
    counter.pass(QUIET);
    assertThat(ask(lost)).isEqualTo(OperationStep.RESOLVED);
    assertThat(charge(lost).phase()).isEqualTo(Phase.CAPTURED);
    assertThat(only(shop).result()).isEqualTo(TransactionResult.APPROVED);
    assertThat(callsUnder(request.requestKey())).isEqualTo("1");
  }

  @Test
  void aSaleThatNeverArrivedIsBelievedLostOnlyWhenTheGatewaySaysSoTwice() throws Exception {
    Shop shop = counter.shopper("25.00");
    SaleRequest request = counter.sale(shop, "4242");
    counter.script(request.requestKey(), "SALE", "CLOSE");
    ChargeReceipt lost = agent.call(() -> payments.sale(request));
    assertThat(lost.outcome()).isEqualTo(Outcome.UNKNOWN);
    counter.pass(QUIET);
    assertThat(ask(lost)).isEqualTo(OperationStep.STILL_OPEN);
    counter.pass(QUIET);
    assertThat(ask(lost)).isEqualTo(OperationStep.RESOLVED);
    assertThat(charge(lost).phase()).isEqualTo(Phase.DECLINED);
    assertThat(only(shop).result()).isEqualTo(TransactionResult.NOT_EXECUTED);
    assertThat(sell(shop, "4242").outcome()).isEqualTo(Outcome.APPROVED);
  }

  @Test
  void theQueueHandsOutACallOnceItIsDue() throws Exception {
    Shop shop = counter.shopper("25.00");
    SaleRequest request = counter.sale(shop, "4242");
    counter.script(request.requestKey(), "SALE", "CLOSE_EXECUTED");
    ChargeReceipt lost = agent.call(() -> payments.sale(request));
    long operation = operation(lost);
    assertThat(system.call(() -> operations.idsToAsk(10, OWN, of(operation))))
        .doesNotContain(operation);
    counter.pass(QUIET);
    assertThat(system.call(operations::countToAsk)).isPositive();
    assertThat(system.call(() -> operations.idsToAsk(10, OWN, of(operation)))).contains(operation);
    assertThat(system.call(() -> operations.idsToAsk(10, OWN, of(operation))))
        .doesNotContain(operation);
    assertThat(ask(lost)).isEqualTo(OperationStep.RESOLVED);
  }

  @Test
  void settlementIsLearnedFromTheCutOffOn() throws Exception {
    Shop shop = counter.shopper("25.00");
    ChargeReceipt sold = sell(shop, "4242");
    assertThat(system.call(() -> settlement.dueIds(10, OWN, of(sold.chargeId()))))
        .doesNotContain(sold.chargeId());
    counter.pass(Duration.ofDays(2));
    assertThat(system.call(() -> settlement.dueIds(10, OWN, of(sold.chargeId()))))
        .contains(sold.chargeId());
    assertThat(system.call(() -> settlement.sync(sold.chargeId()))).isTrue();
    ChargeDetails charge = charge(sold);
    assertThat(charge.phase()).isEqualTo(Phase.SETTLED);
    assertThat(charge.settledAt()).isNotNull();
    assertThat(charge.options().canVoid()).isFalse();
    assertThat(charge.options().refundUpTo()).isEqualTo(gbp("25.00"));
    assertThat(charge.options().waitsUntilSettled()).isFalse();
  }

  @Test
  void theDatabaseItselfRefusesToPromiseMoreThanWasTaken() throws Exception {
    ChargeReceipt sold = sell(counter.shopper("25.00"), "4242");
    assertThatThrownBy(
            () ->
                counter.change("update charge set reserved = 25.01 where id = ?", sold.chargeId()))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("charge_never_over_captured");
    assertThatThrownBy(() -> counter.change("delete from charge where id = ?", sold.chargeId()))
        .hasMessageContaining("permission denied");
  }

  @Test
  void noGatewayIsCalledInsideATransaction() throws Exception {
    StatusCall call = new StatusCall(agent.call(() -> accounts.facts("simulated")), "sim_nothing");
    transaction.begin();
    try {
      assertThatThrownBy(() -> gateway.status(call)).isInstanceOf(IllegalStateException.class);
    } finally {
      transaction.rollback();
    }
  }

  private static int of(long id) {
    return (int) (id % OWN);
  }

  private ChargeReceipt sell(Shop shop, String lastFour) throws Exception {
    return agent.call(() -> payments.sale(counter.sale(shop, lastFour)));
  }

  private ChargeReceipt capture(ChargeReceipt held, String amount) throws Exception {
    CaptureRequest request =
        new CaptureRequest(UUID.randomUUID().toString(), held.chargeId(), gbp(amount));
    return agent.call(() -> payments.capture(request));
  }

  private ChargeDetails charge(ChargeReceipt receipt) throws Exception {
    return agent.call(() -> charges.details(receipt.chargeId()));
  }

  private TransactionRow only(Shop shop) throws Exception {
    var rows = agent.call(() -> transactions.ofOrder(shop.orderId()));
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private OperationStep ask(ChargeReceipt receipt) throws Exception {
    long id = operation(receipt);
    return system.call(() -> operations.ask(id));
  }

  private long operation(ChargeReceipt receipt) throws SQLException {
    return Long.parseLong(
        counter.one(
            "select id from charge_operation where charge_id = ? order by id desc",
            receipt.chargeId()));
  }

  private String operationsOf(ChargeReceipt receipt) throws SQLException {
    return counter.one(
        "select count(*) from charge_operation where charge_id = ?", receipt.chargeId());
  }

  private String callsUnder(String requestKey) throws SQLException {
    return counter.gateway(
        "select count(*) from call where request_key = ? and kind = 'SALE'", requestKey);
  }

  private static void refused(
      String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            BusinessException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
