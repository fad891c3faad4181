package org.caredesk.container.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import org.caredesk.payment.refund.RefundReceipt;
import org.caredesk.payment.refund.RefundRequest;
import org.caredesk.payment.refund.RefundState;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Asking twice: a double click is one refund, a stale tab none, and two people never too much. */
class RefundTwiceIT extends RefundContainerTest {

  private static final int THREADS = 32;

  @Test
  @DisplayName("a double click is one refund, and so is the Back button")
  void aDoubleClickIsOneRefund() throws Exception {
    long charge = stage.settled("4242", "50.00");
    RefundRequest request = stage.dialog(charge, "20.00");
    Future<RefundReceipt> one = stage.meanwhile(() -> stage.refund(request));
    Future<RefundReceipt> two = stage.meanwhile(() -> stage.refund(request));
    assertThat(one.get().refundId()).isEqualTo(two.get().refundId());
    RefundReceipt later = stage.refund(request);
    assertThat(later.refundId()).isEqualTo(one.get().refundId());
    assertThat(later.state()).isEqualTo(RefundState.SUCCEEDED);
    assertThat(stage.calls(later.refundId())).isEqualTo(1);
    assertThat(stage.mails(later.refundId())).isEqualTo("REFUND_SUCCEEDED");
    assertThat(stage.charge(charge).refunded()).isEqualTo(stage.gbp("20.00"));
  }

  @Test
  @DisplayName("the same key with another amount is refused")
  void theSameKeyWithAnotherAmountIsRefused() throws Exception {
    long charge = stage.settled("4242", "50.00");
    RefundRequest request = stage.dialog(charge, "20.00");
    stage.refund(request);
    RefundRequest other =
        new RefundRequest(
            request.requestKey(),
            charge,
            stage.gbp("21.00"),
            request.reason(),
            null,
            request.seenVersion(),
            request.seenRefundable(),
            List.of());
    assertRefused("refund.keyOtherContent", other);
  }

  @Test
  @DisplayName("the same key for another charge is refused, also when both race")
  void theSameKeyForAnotherChargeIsRefused() throws Exception {
    RefundRequest request = stage.dialog(stage.settled("4242", "50.00"), "20.00");
    RefundRequest other = stage.dialog(stage.settled("4242", "50.00"), "20.00");
    RefundRequest sameKey =
        new RefundRequest(
            request.requestKey(),
            other.chargeId(),
            other.amount(),
            other.reason(),
            null,
            other.seenVersion(),
            other.seenRefundable(),
            List.of());
    Queue<String> refusals = new ConcurrentLinkedQueue<>();
    List<Future<?>> both = new ArrayList<>();
    for (RefundRequest one : List.of(request, sameKey)) {
      both.add(
          stage.meanwhile(
              () -> {
                try {
                  return stage.refund(one);
                } catch (BusinessException e) {
                  refusals.add(e.code());
                  return null;
                }
              }));
    }
    for (Future<?> one : both) {
      one.get();
    }
    assertThat(refusals).containsExactly("refund.keyOtherContent");
  }

  @Test
  @DisplayName("the slower of two tabs is told who was faster")
  void theSlowerOfTwoTabsIsTold() throws Exception {
    long charge = stage.settled("4242", "50.00");
    RefundRequest one = stage.dialog(charge, "20.00");
    RefundRequest two = stage.dialog(charge, "30.00");
    stage.refund(one);
    assertThatThrownBy(() -> stage.refund(two))
        .isInstanceOfSatisfying(
            BusinessException.class,
            refusal -> {
              assertThat(refusal.code()).startsWith("charge.stale");
              assertThat(refusal.args()).contains("agent", stage.gbp("20.00"));
            });
    assertThat(stage.refund(charge, "30.00").state()).isEqualTo(RefundState.SUCCEEDED);
  }

  @Test
  @DisplayName(
      "32 people at one charge never give back more than it has, and all that it has room for")
  void thirtyTwoPeopleNeverGiveBackTooMuch() throws Exception {
    long charge = stage.settled("4242", "100.00");
    Queue<Money> granted = new ConcurrentLinkedQueue<>();
    Queue<Money> refused = new ConcurrentLinkedQueue<>();
    List<Future<?>> people = new ArrayList<>();
    for (int person = 0; person < THREADS; person++) {
      String amount = (3 + person % 9) + ".25";
      people.add(stage.meanwhile(() -> insist(charge, amount, granted, refused)));
    }
    for (Future<?> one : people) {
      one.get();
    }
    stage.dispatch();
    Money left = stage.charge(charge).refundable();
    Money sum = granted.stream().reduce(stage.gbp("0.00"), Money::plus);
    assertThat(granted.size() + refused.size()).isEqualTo(THREADS);
    assertThat(sum.plus(left)).isEqualTo(stage.gbp("100.00"));
    assertThat(refused).isNotEmpty().allMatch(amount -> amount.compareTo(left) > 0);
    assertThat(stage.charge(charge).refunded()).isEqualTo(sum);
    assertThat(
            counter.gateway(
                "select sum(amount)::numeric(19,2) from refund where status = 'SUCCEEDED' and"
                    + " charge = ?",
                stage.charge(charge).gatewayReference()))
        .isEqualTo(sum.amount().toPlainString());
  }

  @Test
  @DisplayName("the database itself refuses to give back more than was taken")
  void theDatabaseRefusesTooMuch() throws Exception {
    long charge = stage.settled("4242", "100.00");
    assertThatThrownBy(
            () -> counter.change("update charge set reserved = 100.01 where id = ?", charge))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("charge_never_over_captured");
    assertThatThrownBy(
            () -> counter.change("update charge set refunded = 100.01 where id = ?", charge))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("charge_never_over_captured");
  }

  @Test
  @DisplayName("the database itself refuses a step that no refund may take")
  void theDatabaseRefusesAForbiddenStep() throws Exception {
    long refund = stage.refund(stage.settled("4242", "10.00"), "5.00").refundId();
    assertThatThrownBy(
            () ->
                counter.change(
                    "update refund set state = 'QUEUED', due_on = '2026-12-01' where id = ?",
                    refund))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("may not go from SUCCEEDED to QUEUED");
  }

  /** Reads, asks, is told that the reading is stale, reads again: until granted or too much. */
  private Void insist(long charge, String amount, Queue<Money> granted, Queue<Money> refused)
      throws Exception {
    while (true) {
      try {
        stage.refund(charge, amount);
        granted.add(stage.gbp(amount));
        return null;
      } catch (BusinessException e) {
        if (!e.code().startsWith("charge.stale")) {
          assertThat(e.code()).isIn("refund.over", "refund.nothingLeft", "refund.allWaiting");
          refused.add(stage.gbp(amount));
          return null;
        }
      }
    }
  }

  private void assertRefused(String code, RefundRequest request) {
    assertThatThrownBy(() -> stage.refund(request))
        .isInstanceOfSatisfying(
            BusinessException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
