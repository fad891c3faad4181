package org.caredesk.container.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.caredesk.container.AsAgent;
import org.caredesk.container.AsSystem;
import org.caredesk.container.ContainerTest;
import org.caredesk.container.payment.Counter.Shop;
import org.caredesk.payment.ChargeDetails;
import org.caredesk.payment.ChargeDriftReader;
import org.caredesk.payment.ChargeReader;
import org.caredesk.payment.ChargeReceipt;
import org.caredesk.payment.OperationQueueService;
import org.caredesk.payment.PaymentService;
import org.caredesk.payment.Phase;
import org.caredesk.payment.SaleRequest;
import org.caredesk.payment.TransactionReader;
import org.caredesk.payment.TransactionResult;
import org.caredesk.payment.TransactionRow;
import org.caredesk.payment.VoidReceipt;
import org.caredesk.payment.VoidRequest;
import org.caredesk.payment.gateway.Outcome;
import org.caredesk.shared.BusinessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several people at once, and a call that stalls while the night goes on: each once. */
class AtOnceIT extends ContainerTest {

  private static final int PEOPLE = 8;
  private static final Duration QUIET = Duration.ofMinutes(6);

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService threads;

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
    counter.control("release", "{}");
    assertThat(system.call(drift::rows)).isEmpty();
    assertThat(counter.gateway("select count(*) from violation")).isEqualTo("0");
  }

  @Test
  void aKeyPressedManyTimesAtOnceIsOneSale() throws Exception {
    Shop shop = counter.shopper("25.00");
    SaleRequest request = counter.sale(shop, "4242");
    List<ChargeReceipt> receipts = all(() -> payments.sale(request));
    assertThat(receipts)
        .extracting(ChargeReceipt::chargeId)
        .containsOnly(receipts.get(0).chargeId());
    assertThat(
            counter.gateway(
                "select count(*) from call where request_key = ?", request.requestKey()))
        .isEqualTo("1");
  }

  @Test
  void manyWhoVoidOneChargeVoidItOnce() throws Exception {
    Shop shop = counter.shopper("25.00");
    long id = agent.call(() -> payments.sale(counter.sale(shop, "4242"))).chargeId();
    ChargeDetails seen = agent.call(() -> charges.details(id));
    List<Object> results =
        all(
            () -> {
              try {
                return payments.voidCharge(
                    new VoidRequest(UUID.randomUUID().toString(), id, seen.version()));
              } catch (BusinessException refusal) {
                return refusal.code();
              }
            });
    assertThat(results.stream().filter(VoidReceipt.class::isInstance)).hasSize(1);
    assertThat(
            counter.gateway(
                "select count(*) from call where charge = ? and kind = 'VOID'",
                seen.gatewayReference()))
        .isEqualTo("1");
  }

  @Test
  void twoSalesAtOnceNeverTakeMoreThanTheOrder() throws Exception {
    Shop shop = counter.shopper("25.00");
    all(
        () -> {
          try {
            return payments.sale(counter.sale(shop, "4242"));
          } catch (BusinessException refusal) {
            return refusal.code();
          }
        });
    assertThat(
            counter.one(
                "select sum(captured) from charge where order_id = ? and phase = 'CAPTURED'",
                shop.orderId()))
        .startsWith("25.00");
  }

  @Test
  void anAnswerThatComesAfterTheCallWasGivenUpIsBookedAllTheSame() throws Exception {
    Shop shop = counter.shopper("25.00");
    SaleRequest request = counter.sale(shop, "4242");
    counter.control(
        "hold",
        "{\"where\": \"before_execute\", \"count\": 1, \"match\": \"%s\", \"kind\": \"SALE\"}"
            .formatted(request.requestKey()));
    Future<ChargeReceipt> stalled = threads.submit(() -> agent.call(() -> payments.sale(request)));
    await().atMost(15, TimeUnit.SECONDS).until(() -> operation(request) != null && held(request));
    long operation = Long.parseLong(operation(request));
    for (int times = 0; times < 3; times++) {
      counter.pass(QUIET);
      system.call(() -> operations.ask(operation));
    }
    counter.control("release", "{}");
    ChargeReceipt receipt = stalled.get(30, TimeUnit.SECONDS);
    assertThat(receipt.outcome()).isEqualTo(Outcome.APPROVED);
    assertThat(agent.call(() -> charges.details(receipt.chargeId())).phase())
        .isEqualTo(Phase.CAPTURED);
    assertThat(agent.call(() -> transactions.ofOrder(shop.orderId())))
        .extracting(TransactionRow::result)
        .containsExactlyInAnyOrder(TransactionResult.NOT_EXECUTED, TransactionResult.APPROVED);
    assertThat(
            counter.one(
                "select count(*) from work_item where kind = 'PAID_TWICE' and subject_type ="
                    + " 'CHARGE' and subject_id = ?",
                receipt.chargeId()))
        .isEqualTo("1");
    assertThat(
            counter.gateway(
                "select count(*) from operation where request_key = ?", request.requestKey()))
        .isEqualTo("1");
  }

  private boolean held(SaleRequest request) throws Exception {
    return "1"
        .equals(
            counter.gateway(
                "select count(*) from call where request_key = ?", request.requestKey()));
  }

  private String operation(SaleRequest request) throws Exception {
    return counter.one(
        "select id from charge_operation where request_key = ?", request.requestKey());
  }

  private <T> List<T> all(Callable<T> work) throws Exception {
    List<Future<T>> running = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      running.add(threads.submit(() -> agent.call(work)));
    }
    List<T> results = new ArrayList<>();
    for (Future<T> one : running) {
      results.add(one.get(60, TimeUnit.SECONDS));
    }
    return results;
  }
}
