package org.caredesk.container.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caredesk.container.payment.Counter.Shop.gbp;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caredesk.container.AsAgent;
import org.caredesk.container.AsSystem;
import org.caredesk.container.ContainerTest;
import org.caredesk.container.payment.Counter.Shop;
import org.caredesk.payment.CardOnFile;
import org.caredesk.payment.ChargeDetails;
import org.caredesk.payment.ChargeDriftReader;
import org.caredesk.payment.ChargeReader;
import org.caredesk.payment.PastTransaction;
import org.caredesk.payment.PastTransaction.Result;
import org.caredesk.payment.PaymentService;
import org.caredesk.payment.Phase;
import org.caredesk.payment.TransactionReader;
import org.caredesk.payment.TransactionRow;
import org.caredesk.payment.TransactionType;
import org.caredesk.shared.PageRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Movements from before: they become charges without a call, many at a time. */
class PastPaymentsIT extends ContainerTest {

  private static final Instant THEN = Instant.parse("2026-01-05T10:00:00Z");
  private static final Instant SETTLED = Instant.parse("2026-01-06T21:00:00Z");
  private static final int MANY = 2000;

  @Inject private Counter counter;
  @Inject private AsAgent agent;
  @Inject private AsSystem system;
  @Inject private PaymentService payments;
  @Inject private ChargeReader charges;
  @Inject private TransactionReader transactions;
  @Inject private ChargeDriftReader drift;

  @AfterEach
  void theLedgerIsInOrder() throws Exception {
    assertThat(system.call(drift::rows)).isEmpty();
  }

  @Test
  void aSettledSaleCanBeRefundedAtOnce() throws Exception {
    Shop shop = counter.shopper("25.00");
    PastTransaction sale = past(shop, TransactionType.SALE, "25.00", SETTLED, null);
    record(List.of(sale));
    ChargeDetails charge = only(shop);
    assertThat(charge.phase()).isEqualTo(Phase.SETTLED);
    assertThat(charge.settledAt()).isEqualTo(SETTLED);
    assertThat(charge.options().refundUpTo()).isEqualTo(gbp("25.00"));
    assertThat(charge.card().lastFour()).isEqualTo("4242");
    assertThat(counter.one("select paid_amount from customer_order where id = ?", shop.orderId()))
        .startsWith("25.00");
    assertThat(system.call(() -> transactions.known(List.of(sale.number(), "never"))))
        .isEqualTo(Set.of(sale.number()));
  }

  @Test
  void whatNamesAParentMovesTheParentsCharge() throws Exception {
    Shop shop = counter.shopper("50.00");
    PastTransaction held = past(shop, TransactionType.AUTHORIZATION, "50.00", null, null);
    PastTransaction taken = past(shop, TransactionType.CAPTURE, "40.00", SETTLED, held.number());
    record(List.of(held, taken));
    record(List.of(past(shop, TransactionType.REFUND, "15.00", null, taken.number())));
    ChargeDetails charge = only(shop);
    assertThat(charge.authorized()).isEqualTo(gbp("50.00"));
    assertThat(charge.captured()).isEqualTo(gbp("40.00"));
    assertThat(charge.refundedOutside()).isEqualTo(gbp("15.00"));
    assertThat(charge.refundable()).isEqualTo(gbp("25.00"));
    List<TransactionRow> rows = agent.call(() -> transactions.ofOrder(shop.orderId()));
    assertThat(rows)
        .extracting(TransactionRow::type)
        .containsExactlyInAnyOrder(
            TransactionType.AUTHORIZATION, TransactionType.CAPTURE, TransactionType.REFUND);
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(agent.call(() -> transactions.details(row.id())).number())
                    .isEqualTo(row.number()));
  }

  @Test
  void thousandsAreTakenOnInSeconds() throws Exception {
    Shop shop = counter.shopper("25.00");
    List<PastTransaction> sales = new ArrayList<>();
    for (int at = 0; at < MANY; at++) {
      sales.add(past(shop, TransactionType.SALE, "1.00", SETTLED, null));
    }
    long began = System.nanoTime();
    record(sales);
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    assertThat(took).isLessThan(Duration.ofSeconds(20));
    assertThat(
            agent
                .call(
                    () ->
                        transactions.ofCustomer(
                            shop.customerId(), new PageRequest(40, 20, "amount", true)))
                .total())
        .isEqualTo(MANY);
    System.out.println("past sales per second: " + MANY * 1000L / Math.max(1, took.toMillis()));
  }

  private void record(List<PastTransaction> movements) throws Exception {
    system.call(
        () -> {
          payments.recordPast(movements);
          return null;
        });
  }

  private ChargeDetails only(Shop shop) throws Exception {
    List<ChargeDetails> all = agent.call(() -> charges.ofOrder(shop.orderId()));
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static PastTransaction past(
      Shop shop, TransactionType type, String amount, Instant settledAt, String parent) {
    String name = UUID.randomUUID().toString();
    return new PastTransaction(
        "P" + name,
        shop.orderId(),
        shop.customerId(),
        type,
        Result.SUCCEEDED,
        gbp(amount),
        "simulated",
        "past_" + name,
        new CardOnFile(null, "VISA", "422808", "4242", "10/2028"),
        THEN,
        settledAt,
        parent);
  }
}
