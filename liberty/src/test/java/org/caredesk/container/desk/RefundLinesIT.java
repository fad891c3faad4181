package org.caredesk.container.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caredesk.container.desk.OrderStage.gbp;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.caredesk.payment.ChargeDetails;
import org.caredesk.payment.refund.RefundLineRequest;
import org.caredesk.payment.refund.RefundReceipt;
import org.caredesk.payment.refund.RefundRequest;
import org.caredesk.payment.refund.RefundShares;
import org.caredesk.payment.refund.RefundState;
import org.caredesk.payment.refund.RefundableLine;
import org.caredesk.shared.BusinessException;
import org.junit.jupiter.api.Test;

/** Refunds by line: never more of a line than was bought, whoever asks and however many do. */
class RefundLinesIT extends OrderContainerTest {

  private static final int PEOPLE = 16;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService threads;

  @Test
  void aPieceGoesBackLessItsDiscountWithItsTaxAndIsShown() throws Exception {
    long order = stage.settled("4242");
    RefundReceipt receipt = stage.refund(stage.byLine(stage.charge(order), stage.teas(order, 1)));
    assertThat(receipt.state()).isEqualTo(RefundState.SUCCEEDED);
    RefundableLine tea = stage.open(order).line(stage.line(order, "TEA"));
    assertThat(tea.taken()).isEqualTo(1);
    assertThat(tea.back()).isEqualTo(1);
    assertThat(tea.given()).isEqualTo(gbp("9.00"));
    assertThat(stage.charge(order).refunded()).isEqualTo(gbp("11.00"));
  }

  @Test
  void allThatIsLeftGoesBackToTheLastPenny() throws Exception {
    long order = stage.settled("4242");
    stage.refund(stage.byLine(stage.charge(order), stage.teas(order, 1)));
    List<RefundLineRequest> rest = RefundShares.all(stage.open(order));
    stage.refund(stage.byLine(stage.charge(order), rest));
    assertThat(stage.charge(order).refunded()).isEqualTo(gbp("43.45"));
    assertThat(stage.open(order).isOpen()).isFalse();
    assertThat(stage.status(order)).isEqualTo("REFUNDED");
  }

  @Test
  void aLineIsNotGivenBackTwiceAlsoFromAnotherCharge() throws Exception {
    long order = stage.soldInTwo();
    stage.settle(order);
    List<ChargeDetails> charges = stage.charges(order);
    List<RefundLineRequest> two = stage.teas(order, 2);
    List<RefundLineRequest> alsoTwo = stage.teas(order, 2);
    assertThat(stage.refund(stage.byLine(charges.get(0), two)).state())
        .isEqualTo(RefundState.SUCCEEDED);
    assertThatThrownBy(() -> stage.refund(stage.byLine(charges.get(1), alsoTwo)))
        .isInstanceOfSatisfying(
            BusinessException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("refund.lineOver");
              assertThat(refusal.args()).containsExactly("Tea", 1);
            });
  }

  @Test
  void aRefundThatIsCalledOffFreesItsPieces() throws Exception {
    long order = stage.sold("4242");
    RefundReceipt waiting = stage.refund(stage.byLine(stage.charge(order), stage.teas(order, 3)));
    assertThat(waiting.state()).isEqualTo(RefundState.SCHEDULED);
    assertThat(stage.open(order).line(stage.line(order, "TEA")).left()).isZero();
    agent.call(
        () -> {
          refunds.cancel(waiting.refundId(), "changed his mind");
          return null;
        });
    assertThat(stage.open(order).line(stage.line(order, "TEA")).left()).isEqualTo(3);
  }

  @Test
  void sixteenWhoAskForTheSamePieceOfTwoChargesGetWhatWasBought() throws Exception {
    long order = stage.soldInTwo();
    stage.settle(order);
    List<ChargeDetails> charges = stage.charges(order);
    List<RefundLineRequest> one = stage.teas(order, 1);
    List<Future<Object>> running = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      long charge = charges.get(person % 2).id();
      running.add(threads.submit(() -> insist(charge, one)));
    }
    int given = 0;
    for (Future<Object> person : running) {
      given += person.get(120, TimeUnit.SECONDS) instanceof RefundReceipt ? 1 : 0;
    }
    assertThat(given).isPositive();
    assertThat(
            counter.one(
                "select sum(l.quantity) <= 3 and sum(l.amount) <= 30 from refund_line l join refund"
                    + " r on r.id = l.refund_id where r.order_id = ? and l.kind = 'PRODUCT' and"
                    + " r.state not in ('ABANDONED','CANCELLED','REJECTED')",
                order))
        .isEqualTo("t");
    assertThat(stage.open(order).line(stage.line(order, "TEA")).taken()).isEqualTo(3);
  }

  /** Somebody who reads anew when somebody else was faster, until the line is given back whole. */
  private Object insist(long chargeId, List<RefundLineRequest> parts) throws Exception {
    for (int times = 0; times < 100; times++) {
      ChargeDetails seen = agent.call(() -> charges.details(chargeId));
      try {
        return stage.refund(stage.byLine(seen, parts));
      } catch (BusinessException refusal) {
        if (!refusal.code().startsWith("charge.stale")) {
          return refusal.code();
        }
      }
    }
    return "never";
  }

  @Test
  void theDatabaseItselfRefusesLinesBeyondWhatWasBought() throws Exception {
    long order = stage.settled("4242");
    RefundReceipt receipt = stage.refund(stage.byLine(stage.charge(order), stage.teas(order, 3)));
    String more =
        "insert into refund_line (id, refund_id, kind, order_line_id, quantity, amount) values"
            + " (nextval('refund_line_seq'), ?, 'PRODUCT', ?, 1, 0.01)";
    assertThatThrownBy(() -> counter.change(more, receipt.refundId(), stage.line(order, "CUP")))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("do not add up");
    assertThatThrownBy(
            () ->
                counter.change(
                    "with grown as (update refund set amount = amount + 0.01 where id = ? returning"
                        + " id) "
                        + more.replace("?, 'PRODUCT'", "(select id from grown), 'PRODUCT'"),
                    receipt.refundId(),
                    stage.line(order, "TEA")))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("more of its order than was bought");
  }

  @Test
  void whatTheLineIsWorthMayBeGivenBackInLess() throws Exception {
    long order = stage.settled("4242");
    List<RefundLineRequest> less =
        stage.teas(order, 1).stream()
            .map(
                part ->
                    new RefundLineRequest(
                        part.kind(), part.orderLineId(), part.quantity(), gbp("1.00")))
            .toList();
    RefundRequest request = stage.byLine(stage.charge(order), less);
    assertThat(stage.refund(request).state()).isEqualTo(RefundState.SUCCEEDED);
    assertThat(RefundShares.suggest(stage.open(order), Map.of(stage.line(order, "TEA"), 9), true))
        .anySatisfy(part -> assertThat(part.quantity()).isEqualTo(2));
  }
}
