package org.caredesk.container.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caredesk.container.customer.Somebody.does;
import static org.caredesk.container.customer.Somebody.refused;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.caredesk.container.AsAdmin;
import org.caredesk.container.AsAgent;
import org.caredesk.container.ContainerTest;
import org.caredesk.container.payment.Counter;
import org.caredesk.customer.credit.CreditReader;
import org.caredesk.customer.credit.CreditReceipt;
import org.caredesk.customer.credit.CreditRequest;
import org.caredesk.customer.credit.CreditRow;
import org.caredesk.customer.credit.CreditService;
import org.caredesk.search.CustomerFiguresReader;
import org.caredesk.shared.Money;
import org.caredesk.shared.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Credit on account is given and taken back entry by entry and never goes below zero. */
class CreditIT extends ContainerTest {

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService threads;

  @Inject private CreditService credit;
  @Inject private CreditReader reader;
  @Inject private CustomerFiguresReader figures;
  @Inject private Counter counter;
  @Inject private Somebody somebody;
  @Inject private AsAdmin admin;
  @Inject private AsAgent agent;

  private long id;

  @BeforeEach
  void somebodyNew() throws Exception {
    id = somebody.comes();
  }

  @Test
  void everyMovementIsAnEntryWithWhatStoodAfterwards() throws Exception {
    assertThat(grant("20.00").balance()).isEqualTo(gbp("20.00"));
    assertThat(admin.call(() -> credit.takeBack(request("5.50"))).balance())
        .isEqualTo(gbp("14.50"));
    admin.call(() -> credit.grant(request(Money.of("7", "JPY"))));
    List<CreditRow> rows = agent.call(() -> reader.ofCustomer(id, PageRequest.top(9))).rows();
    assertThat(rows)
        .extracting(CreditRow::amount)
        .containsExactly(Money.of("7", "JPY"), gbp("-5.50"), gbp("20.00"));
    assertThat(rows)
        .extracting(CreditRow::balance)
        .containsExactly(Money.of("7", "JPY"), gbp("14.50"), gbp("20.00"));
    assertThat(agent.call(() -> figures.of(id)).credit())
        .containsExactly(gbp("14.50"), Money.of("7", "JPY"));
    assertThat(
            counter.one(
                "select count(*) from history_entry where customer_id = ? and kind like 'CREDIT%'",
                id))
        .isEqualTo("3");
  }

  @Test
  void neverBelowZeroSaysTheServiceAndTheDatabase() throws Exception {
    grant("10.00");
    refused("credit.over", () -> admin.call(() -> credit.takeBack(request("10.01"))));
    refused("credit.notPositive", () -> grant("0.00"));
    refused("credit.notPositive", () -> grant("-1.00"));
    CreditRequest silent = new CreditRequest(UUID.randomUUID().toString(), id, gbp("1.00"), "  ");
    refused("credit.noReason", () -> admin.call(() -> credit.grant(silent)));
    assertThatThrownBy(
            () -> counter.change("update credit_balance set amount = -1 where customer_id = ?", id))
        .hasMessageContaining("credit_balance_never_below_zero");
    assertThatThrownBy(() -> counter.change("delete from credit_entry where customer_id = ?", id))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(
            () -> counter.change("update credit_entry set amount = 1 where customer_id = ?", id))
        .hasMessageContaining("permission denied");
  }

  @Test
  void aDoubleClickIsOneEntryAndAnotherContentUnderItsKeyIsRefused() throws Exception {
    CreditRequest request = request("10.00");
    admin.call(() -> credit.grant(request));
    assertThat(admin.call(() -> credit.grant(request)).balance()).isEqualTo(gbp("10.00"));
    CreditRequest other = new CreditRequest(request.requestKey(), id, gbp("9.00"), "Other");
    refused("credit.keyOtherContent", () -> admin.call(() -> credit.grant(other)));
    assertThat(counter.one("select count(*) from credit_entry where customer_id = ?", id))
        .isEqualTo("1");
  }

  @Test
  void ofManyWhoTakeBackAtOnceOnlySoManySucceedAsThereIsCredit() throws Exception {
    grant("5.00");
    List<Future<CreditReceipt>> asked = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      asked.add(threads.submit(() -> admin.call(() -> credit.takeBack(request("1.00")))));
    }
    int done = 0;
    for (Future<CreditReceipt> one : asked) {
      try {
        one.get();
        done++;
      } catch (ExecutionException over) {
        assertThat(over).hasStackTraceContaining("credit.over");
      }
    }
    assertThat(done).isEqualTo(5);
    assertThat(counter.one("select amount from credit_balance where customer_id = ?", id))
        .startsWith("0.00");
  }

  @Test
  void whoIsNotKnownGetsNothing() throws Exception {
    CreditRequest nobody =
        new CreditRequest(UUID.randomUUID().toString(), 999_999_999L, gbp("1.00"), "Nobody");
    refused("customer.unknown", () -> does(admin, () -> credit.grant(nobody)));
  }

  private CreditReceipt grant(String amount) throws Exception {
    return admin.call(() -> credit.grant(request(amount)));
  }

  private CreditRequest request(String amount) {
    return request(gbp(amount));
  }

  private CreditRequest request(Money amount) {
    return new CreditRequest(UUID.randomUUID().toString(), id, amount, "Came scratched");
  }

  private static Money gbp(String amount) {
    return Money.of(amount, "GBP");
  }
}
