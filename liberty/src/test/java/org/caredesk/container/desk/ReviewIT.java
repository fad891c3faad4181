package org.caredesk.container.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.caredesk.desk.CancelOrderRequest;
import org.caredesk.desk.CancelOrderService;
import org.caredesk.desk.CancelWish;
import org.caredesk.desk.ReviewRequest;
import org.caredesk.desk.ReviewService;
import org.caredesk.desk.ShipToService;
import org.caredesk.order.OrderAddress;
import org.caredesk.payment.ChargeReceipt;
import org.caredesk.payment.OperationQueueService;
import org.caredesk.payment.Phase;
import org.caredesk.payment.gateway.Outcome;
import org.caredesk.shared.BusinessException;
import org.junit.jupiter.api.Test;

/** Quality assurance: approve takes what was promised, decline lets it go; and where it is sent. */
class ReviewIT extends OrderContainerTest {

  private static final int PEOPLE = 16;
  private static final Duration QUIET = Duration.ofMinutes(6);

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService threads;

  @Inject private ReviewService review;
  @Inject private CancelOrderService cancelling;
  @Inject private ShipToService shipTo;
  @Inject private OperationQueueService operations;

  @Test
  void approvingTakesAllThatIsPromised() throws Exception {
    long order = stage.held("4242");
    ChargeReceipt receipt = approve(request(order));
    assertThat(receipt.outcome()).isEqualTo(Outcome.APPROVED);
    assertThat(receipt.phase()).isEqualTo(Phase.CAPTURED);
    assertThat(stage.status(order)).isEqualTo("COMPLETE");
    assertThat(stage.charge(order).captured()).isEqualTo(OrderStage.gbp("43.45"));
  }

  @Test
  void sixteenPressesAreOneCaptureAndTheSecondPersonIsTold() throws Exception {
    long order = stage.held("4242");
    ReviewRequest request = request(order);
    List<Future<ChargeReceipt>> running = new ArrayList<>();
    for (int press = 0; press < PEOPLE; press++) {
      running.add(threads.submit(() -> approve(request)));
    }
    for (Future<ChargeReceipt> press : running) {
      press.get(60, TimeUnit.SECONDS);
    }
    assertThat(
            counter.gateway(
                "select count(*) from call where request_key = ? and kind = 'CAPTURE'",
                request.requestKey()))
        .isEqualTo("1");
    refused("review.alreadyApproved", () -> approve(request(order)));
  }

  @Test
  void aDeclinedCaptureLeavesTheOrderHeld() throws Exception {
    long order = stage.held("4242");
    ReviewRequest request = request(order);
    counter.script(request.requestKey(), "CAPTURE", "DECLINE_HARD");
    ChargeReceipt receipt = approve(request);
    assertThat(receipt.outcome()).isEqualTo(Outcome.DECLINED_HARD);
    assertThat(receipt.words()).isNotBlank();
    assertThat(stage.status(order)).isEqualTo("PENDING");
    assertThat(stage.charge(order).options().canCapture()).isTrue();
    assertThat(approve(request(order)).phase()).isEqualTo(Phase.CAPTURED);
  }

  @Test
  void aCaptureWithoutAnAnswerIsAskedForAndNeverSentAgain() throws Exception {
    long order = stage.held("4242");
    ReviewRequest request = request(order);
    counter.script(request.requestKey(), "CAPTURE", "CLOSE_EXECUTED");
    assertThat(approve(request).outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(stage.status(order)).isEqualTo("PENDING");
    refused("charge.captureInFlight", () -> approve(request(order)));
    counter.pass(QUIET);
    long operation =
        Long.parseLong(
            counter.one(
                "select id from charge_operation where request_key = ?", request.requestKey()));
    system.call(() -> operations.ask(operation));
    assertThat(stage.status(order)).isEqualTo("COMPLETE");
    assertThat(
            counter.gateway(
                "select count(*) from call where request_key = ? and kind = 'CAPTURE'",
                request.requestKey()))
        .isEqualTo("1");
  }

  @Test
  void aPromiseThatHasRunOutIsNotAskedFor() throws Exception {
    long order = stage.held("4242");
    ReviewRequest request = request(order);
    counter.pass(Duration.ofDays(8));
    refused("charge.expired", () -> approve(request));
  }

  @Test
  void anOrderWhosePromiseHasRunOutIsDeclinedAndAPersonIsAsked() throws Exception {
    long order = stage.held("4242");
    counter.pass(Duration.ofDays(8));
    stage.settle(order);
    assertThat(stage.charge(order).phase()).isEqualTo(Phase.EXPIRED);
    assertThat(stage.status(order)).isEqualTo("DECLINED");
    assertThat(
            counter.one(
                "select count(*) from work_item where kind = 'AUTHORIZATION_EXPIRED' and"
                    + " subject_type = 'ORDER' and subject_id = ? and closed_at is null",
                order))
        .isEqualTo("1");
  }

  @Test
  void decliningLetsThePromiseGoAndCancelsTheOrder() throws Exception {
    long order = stage.held("4242");
    agent.call(
        () ->
            cancelling.cancel(
                new CancelOrderRequest(
                    UUID.randomUUID(), CancelWish.whole(order, "SUSPECTED_FRAUD", null), null)));
    assertThat(stage.status(order)).isEqualTo("CANCELLED");
    assertThat(stage.charge(order).phase()).isEqualTo(Phase.VOIDED);
    refused("order.isCancelled", () -> approve(request(order)));
  }

  @Test
  void whoApprovesWhileTheOtherDeclinesTakesNothingFromACancelledOrder() throws Exception {
    for (int round = 0; round < 5; round++) {
      long order = stage.held("4242");
      ReviewRequest request = request(order);
      Future<?> approving = threads.submit(() -> quietly(() -> approve(request)));
      Future<?> declining =
          threads.submit(
              () ->
                  quietly(
                      () ->
                          agent.call(
                              () ->
                                  cancelling.cancel(
                                      new CancelOrderRequest(
                                          UUID.randomUUID(),
                                          CancelWish.whole(order, "OTHER", null),
                                          null)))));
      approving.get(60, TimeUnit.SECONDS);
      declining.get(60, TimeUnit.SECONDS);
      boolean taken = stage.charge(order).phase() == Phase.CAPTURED;
      assertThat(stage.status(order)).isEqualTo("CANCELLED");
      assertThat(
              counter.one(
                  "select count(*) from work_item where kind = 'PAID_AFTER_CANCEL' and"
                      + " subject_id = ?",
                  order))
          .isIn(taken ? List.of("0", "1") : List.of("0"));
    }
  }

  @Test
  void theAddressChangesUntilSomethingHasLeftAndTheHistoryKeepsBoth() throws Exception {
    long order = stage.sold("4242");
    OrderAddress home = new OrderAddress("Nina N", "1 High Street", "", "London", "", "E1", "GB");
    OrderAddress work = new OrderAddress("Nina N", "2 Low Street", "", "London", "", "E2", "GB");
    change(order, null, home);
    change(order, home, work);
    refused("shipTo.changed", () -> change(order, home, home));
    assertThat(stage.summary(order).shipTo()).isEqualTo(work);
    assertThat(
            counter.one(
                "select args from history_entry where kind = 'ORDER_SHIP_TO_CHANGED' and"
                    + " subject_id = ? order by id desc",
                order))
        .contains("1 High Street", "2 Low Street");
    counter.change(
        "update fulfillment set status = 'SHIPPED', shipped_at = now(), carrier = 'DHL',"
            + " tracking_number = 'T1' where order_id = ?",
        order);
    refused("fulfillment.hasLeft", () -> change(order, work, home));
    assertThat(stage.summary(order).shipTo()).isEqualTo(work);
  }

  private void change(long order, OrderAddress seen, OrderAddress other) throws Exception {
    agent.call(
        () -> {
          shipTo.change(order, seen, other);
          return null;
        });
  }

  private ReviewRequest request(long order) throws Exception {
    return new ReviewRequest(UUID.randomUUID().toString(), order, stage.charge(order).id());
  }

  private ChargeReceipt approve(ReviewRequest request) throws Exception {
    return agent.call(() -> review.approve(request));
  }

  private static Object quietly(java.util.concurrent.Callable<?> act) throws Exception {
    try {
      return act.call();
    } catch (BusinessException refusal) {
      return refusal.code();
    }
  }

  private static void refused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            BusinessException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
