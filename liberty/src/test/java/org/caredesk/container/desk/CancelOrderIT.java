package org.caredesk.container.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.caredesk.desk.CancelOrderRequest;
import org.caredesk.desk.CancelOrderService;
import org.caredesk.desk.CancelPartKind;
import org.caredesk.desk.CancelPartRow;
import org.caredesk.desk.CancelPartState;
import org.caredesk.desk.CancelPlan;
import org.caredesk.desk.CancelReader;
import org.caredesk.desk.CancelReceipt;
import org.caredesk.desk.CancelWish;
import org.caredesk.desk.OrderMailService;
import org.caredesk.mail.MailEvent;
import org.caredesk.payment.ChargeDetails;
import org.caredesk.payment.PaymentService;
import org.caredesk.payment.refund.RefundRequest;
import org.caredesk.shared.BusinessException;
import org.junit.jupiter.api.Test;

/** Calling an order off: for every phase of its money, twice at once, with a part that fails. */
class CancelOrderIT extends OrderContainerTest {

  private static final int PEOPLE = 16;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService threads;

  @Inject private CancelOrderService cancelling;
  @Inject private CancelReader reader;
  @Inject private PaymentService payments;
  @Inject private OrderMailService orderMails;

  @Test
  void whatHasNotSettledIsVoidedAndTheCustomerTold() throws Exception {
    long order = stage.sold("4242");
    CancelReceipt receipt = cancel(asSeen(whole(order)));
    assertThat(receipt.whole()).isTrue();
    assertThat(part(receipt, CancelPartKind.SHIPPING).state()).isEqualTo(CancelPartState.DONE);
    CancelPartRow voided = part(receipt, CancelPartKind.VOID);
    assertThat(voided.state()).isEqualTo(CancelPartState.DONE);
    assertThat(voided.code()).isEqualTo("refund.receipt.VOID.APPROVED");
    assertThat(part(receipt, CancelPartKind.MAIL).state()).isEqualTo(CancelPartState.DONE);
    assertThat(stage.status(order)).isEqualTo("CANCELLED");
    assertThat(stage.summary(order).cancelled().reason()).isEqualTo("CHANGED_MIND");
    assertThat(parcels(order)).isEqualTo("CANCELLED");
    assertThat(mails(order)).isEqualTo("1");
    assertThat(history(order)).isEqualTo("1");
    assertThat(mailText(order)).contains("43.45");
  }

  @Test
  void theCustomersMailSentAgainIsToldOnce() throws Exception {
    long order = stage.sold("4242");
    cancel(asSeen(whole(order)));
    long again = agent.call(() -> orderMails.resend(order, MailEvent.ORDER_CANCELLED));
    assertThat(
            counter.one(
                "select count(*) from history_entry where kind = 'MAIL_RESENT' and subject_type ="
                    + " 'MAIL' and subject_id = ?",
                again))
        .isEqualTo("1");
  }

  @Test
  void whatHasSettledIsRefundedByItsLines() throws Exception {
    long order = stage.settled("4242");
    CancelReceipt receipt = cancel(asSeen(whole(order)));
    assertThat(part(receipt, CancelPartKind.REFUND).state()).isEqualTo(CancelPartState.DONE);
    assertThat(stage.status(order)).isEqualTo("REFUNDED");
    assertThat(stage.open(order).isOpen()).isFalse();
    assertThat(stage.charge(order).refunded()).isEqualTo(OrderStage.gbp("43.45"));
  }

  @Test
  void aPromiseIsLetGo() throws Exception {
    long order = stage.held("4242");
    CancelReceipt receipt = cancel(asSeen(whole(order)));
    assertThat(part(receipt, CancelPartKind.RELEASE).state()).isEqualTo(CancelPartState.DONE);
    assertThat(stage.status(order)).isEqualTo("CANCELLED");
    assertThat(stage.charge(order).phase().name()).isEqualTo("VOIDED");
  }

  @Test
  void aPartOfWhatHasNotSettledWaitsAndGoesOutByItself() throws Exception {
    long order = stage.sold("4242");
    CancelWish two = lines(order, Map.of(stage.line(order, "TEA"), 2));
    CancelReceipt receipt = cancel(asSeen(two));
    assertThat(receipt.whole()).isFalse();
    CancelPartRow refund = part(receipt, CancelPartKind.REFUND);
    assertThat(refund.state()).isEqualTo(CancelPartState.WAITING);
    assertThat(refund.code()).isEqualTo("refund.receipt.SCHEDULED.UNSETTLED");
    assertThat(stage.status(order)).isEqualTo("COMPLETE");
    assertThat(stage.summary(order).lines().get(0).cancelled()).isEqualTo(2);
    assertThat(
            counter.one(
                "select string_agg(l.quantity::text, ',' order by l.order_line_id) from"
                    + " fulfillment f join fulfillment_line l on l.fulfillment_id = f.id where"
                    + " f.order_id = ? and f.status = 'PENDING'",
                order))
        .isEqualTo("1,1");
  }

  @Test
  void anOrderIsCancelledWhileItsRefundIsStillQueued() throws Exception {
    long order = stage.settled("9995");
    CancelReceipt receipt = cancel(asSeen(whole(order)));
    assertThat(part(receipt, CancelPartKind.REFUND).state()).isEqualTo(CancelPartState.WAITING);
    assertThat(part(receipt, CancelPartKind.REFUND).code()).isEqualTo("refund.receipt.QUEUED");
    assertThat(mailText(order)).doesNotContain("43.45"); // nothing is on its way yet
    assertThat(stage.status(order)).isEqualTo("CANCELLED");
    assertThat(part(receipt, CancelPartKind.MAIL).state()).isEqualTo(CancelPartState.DONE);
  }

  @Test
  void aPartThatFailsLeavesTheOthersDoneAndSaysSo() throws Exception {
    long order = stage.sold("0085");
    CancelReceipt receipt = cancel(asSeen(whole(order)));
    CancelPartRow declined = part(receipt, CancelPartKind.VOID);
    assertThat(declined.state()).isEqualTo(CancelPartState.FAILED);
    assertThat(declined.code()).startsWith("refund.receipt.VOID.DECLINED");
    assertThat(part(receipt, CancelPartKind.SHIPPING).state()).isEqualTo(CancelPartState.DONE);
    assertThat(part(receipt, CancelPartKind.MAIL).state()).isEqualTo(CancelPartState.DONE);
    assertThat(stage.status(order)).isEqualTo("CANCELLED");
    assertThat(stage.charge(order).options().canVoid()).isTrue();
    assertThat(work(order, "CANCEL_MONEY_FAILED", true)).isEqualTo("1");
    assertThat(work(order, "CANCEL_UNFINISHED", true)).isEqualTo("0");
    assertThat(work(order, "CANCEL_UNFINISHED", false)).isEqualTo("1");
  }

  @Test
  void aVoidWithoutAnAnswerWaitsAndNothingIsSentTwice() throws Exception {
    long order = stage.sold("4242");
    counter.script(stage.charge(order).gatewayReference(), "VOID", "CLOSE_EXECUTED");
    CancelReceipt receipt = cancel(asSeen(whole(order)));
    assertThat(part(receipt, CancelPartKind.VOID).state()).isEqualTo(CancelPartState.WAITING);
    assertThat(part(receipt, CancelPartKind.VOID).code()).endsWith("UNKNOWN");
    assertThat(stage.status(order)).isEqualTo("CANCELLED");
    assertThat(voids(order)).isEqualTo("1");
  }

  @Test
  void ofTwoChargesOnlyWhatIsLeftGoesBack() throws Exception {
    long order = stage.soldInTwo();
    stage.settle(order);
    ChargeDetails first = stage.charges(order).get(1);
    stage.refund(
        new RefundRequest(
            UUID.randomUUID(),
            first.id(),
            OrderStage.gbp("20.00"),
            "OTHER",
            null,
            first.version(),
            first.refundable(),
            List.of()));
    CancelReceipt receipt = cancel(asSeen(whole(order)));
    assertThat(receipt.parts().stream().filter(part -> part.kind() == CancelPartKind.REFUND))
        .singleElement()
        .satisfies(part -> assertThat(part.amount()).isEqualTo(OrderStage.gbp("23.45")));
    assertThat(stage.status(order)).isEqualTo("REFUNDED");
  }

  @Test
  void eachPartIsLeftOutWhereNobodyWantsIt() throws Exception {
    long order = stage.settled("4242");
    CancelWish kept = new CancelWish(order, "CHANGED_MIND", "keeps it", Map.of(), false, false);
    CancelReceipt receipt = cancel(asSeen(kept));
    assertThat(receipt.parts())
        .extracting(CancelPartRow::kind)
        .containsOnly(CancelPartKind.SHIPPING);
    assertThat(stage.status(order)).isEqualTo("CANCELLED");
    assertThat(mails(order)).isEqualTo("0");
    assertThat(stage.charge(order).refundable()).isEqualTo(OrderStage.gbp("43.45"));
  }

  @Test
  void theSamePressSixteenTimesAtOnceIsOneCancellation() throws Exception {
    long order = stage.sold("4242");
    CancelOrderRequest request = asSeen(whole(order));
    List<Future<CancelReceipt>> running = new ArrayList<>();
    for (int press = 0; press < PEOPLE; press++) {
      running.add(threads.submit(() -> cancel(request)));
    }
    for (Future<CancelReceipt> press : running) {
      assertThat(press.get(60, TimeUnit.SECONDS).whole()).isTrue();
    }
    assertThat(voids(order)).isEqualTo("1");
    assertThat(mails(order)).isEqualTo("1");
    assertThat(counter.one("select count(*) from order_cancellation where order_id = ?", order))
        .isEqualTo("1");
    refused("cancel.keyOtherContent", () -> cancel(with(request, whole(stage.sold("4242")))));
  }

  @Test
  void whoIsSlowerIsToldThatTheOrderIsCancelled() throws Exception {
    long order = stage.sold("4242");
    CancelOrderRequest mine = asSeen(whole(order));
    cancel(asSeen(whole(order)));
    refused("order.alreadyCancelled", () -> cancel(mine));
  }

  @Test
  void aPlanThatIsNoLongerTrueIsRefusedBeforeAnythingHappens() throws Exception {
    long order = stage.sold("4242");
    CancelOrderRequest seen = asSeen(whole(order));
    stage.settle(order);
    refused("cancel.changed", () -> cancel(seen));
    assertThat(stage.status(order)).isEqualTo("COMPLETE");
    assertThat(parcels(order)).isEqualTo("PENDING");
  }

  @Test
  void nothingIsTakenForACancelledOrder() throws Exception {
    long order = stage.held("4242");
    long charge = stage.charge(order).id();
    CancelWish keep = new CancelWish(order, "OTHER", null, Map.of(), false, false);
    cancel(asSeen(keep));
    refused(
        "order.isCancelled",
        () ->
            agent.call(
                () ->
                    payments.capture(
                        new org.caredesk.payment.CaptureRequest(
                            UUID.randomUUID().toString(), charge, OrderStage.gbp("43.45")))));
    refused(
        "order.isCancelled",
        () -> agent.call(() -> payments.sale(stage.sale(order, "4242", OrderStage.gbp("1.00")))));
  }

  @Test
  void whatACrashLeftUndoneIsGoneOnWithUnderTheSameKeys() throws Exception {
    long order = stage.sold("4242");
    CancelReceipt receipt = cancel(asSeen(whole(order)));
    // as if the server had died before it wrote down what came of the void and told the customer
    counter.change(
        "update order_cancellation_part set state = 'PLANNED', ended_at = null, said_code = null"
            + " where cancellation_id = ? and kind in ('VOID')",
        receipt.id());
    refused("cancel.busy", () -> agent.call(() -> cancelling.goOn(receipt.id())));
    counter.pass(Duration.ofMinutes(6));
    assertThat(agent.call(() -> reader.latest(order)).orElseThrow().parts())
        .anyMatch(part -> part.state() == CancelPartState.PLANNED);
    CancelReceipt again = agent.call(() -> cancelling.goOn(receipt.id()));
    assertThat(part(again, CancelPartKind.VOID).state()).isEqualTo(CancelPartState.DONE);
    assertThat(voids(order)).isEqualTo("1");
    assertThat(mails(order)).isEqualTo("1");
  }

  @Test
  void whatSettledWhileACancellationLayBrokenIsRefundedWhenItIsGoneOnWith() throws Exception {
    long order = stage.sold("4242");
    long broken = brokenBeforeTheVoid(order);
    stage.settle(order);
    CancelReceipt receipt = agent.call(() -> cancelling.goOn(broken));
    assertThat(part(receipt, CancelPartKind.REFUND).state()).isEqualTo(CancelPartState.DONE);
    assertThat(stage.charge(order).refunded()).isEqualTo(OrderStage.gbp("43.45"));
    assertThat(voids(order)).isEqualTo("0");
    counter.change(
        "update order_cancellation_part set state = 'PLANNED', ended_at = null, said_code = null"
            + " where cancellation_id = ?",
        broken);
    counter.pass(Duration.ofMinutes(6));
    counter.change("update reason set active = false where code = 'ORDER_CANCELLED'");
    try {
      CancelReceipt again = agent.call(() -> cancelling.goOn(broken));
      assertThat(part(again, CancelPartKind.REFUND).state()).isEqualTo(CancelPartState.DONE);
    } finally {
      counter.change("update reason set active = true where code = 'ORDER_CANCELLED'");
    }
    assertThat(counter.one("select count(*) from refund where order_id = ?", order)).isEqualTo("1");
    assertThat(work(order, "CANCEL_MONEY_FAILED", true)).isEqualTo("0");
  }

  @Test
  void theCancellationThatBrokeOffIsShownBeforeALaterOne() throws Exception {
    long order = stage.sold("4242");
    long broken = brokenBeforeTheVoid(order);
    cancel(asSeen(lines(order, Map.of(stage.line(order, "TEA"), 1))));
    assertThat(agent.call(() -> reader.latest(order)).orElseThrow().id()).isEqualTo(broken);
    assertThat(work(order, "CANCEL_UNFINISHED", true)).isEqualTo("1"); // still for the broken one
  }

  /** As if the server had died when the plan was written and before anything was asked for. */
  private long brokenBeforeTheVoid(long order) throws Exception {
    ChargeDetails charge = stage.charge(order);
    long id = Long.parseLong(counter.one("select nextval('order_cancellation_seq')"));
    counter.change(
        "insert into order_cancellation (id, order_id, request_key, request_digest, whole, reason,"
            + " requested_by, requested_at, claimed_until) values (?, ?, ?, 'none', true, 'OTHER',"
            + " 'agent', now() - interval '1 day', now() - interval '1 day')",
        id,
        order,
        UUID.randomUUID().toString());
    counter.change(
        "insert into order_cancellation_part (id, cancellation_id, place, kind, charge_id,"
            + " charge_version, amount, refundable, currency, lines, state) values"
            + " (nextval('order_cancellation_part_seq'), ?, 1, 'VOID', ?, ?, 43.45, 43.45, 'GBP',"
            + " '[]', 'PLANNED')",
        id,
        charge.id(),
        charge.version());
    return id;
  }

  @Test
  void unknownReasonsAreRefused() throws Exception {
    long order = stage.sold("4242");
    refused(
        "cancel.reason",
        () -> cancel(asSeen(new CancelWish(order, "BORED", null, Map.of(), true, true))));
  }

  private static CancelWish whole(long order) {
    return CancelWish.whole(order, "CHANGED_MIND", "called at noon");
  }

  private static CancelWish lines(long order, Map<Long, Integer> lines) {
    return new CancelWish(order, "CHANGED_MIND", null, lines, true, true);
  }

  private CancelOrderRequest asSeen(CancelWish wish) throws Exception {
    CancelPlan plan = agent.call(() -> reader.plan(wish));
    return new CancelOrderRequest(UUID.randomUUID(), wish, plan.seal());
  }

  private static CancelOrderRequest with(CancelOrderRequest request, CancelWish wish) {
    return new CancelOrderRequest(request.requestKey(), wish, request.seenPlan());
  }

  private CancelReceipt cancel(CancelOrderRequest request) throws Exception {
    return agent.call(() -> cancelling.cancel(request));
  }

  private static CancelPartRow part(CancelReceipt receipt, CancelPartKind kind) {
    return receipt.parts().stream().filter(part -> part.kind() == kind).findFirst().orElseThrow();
  }

  private String parcels(long order) throws Exception {
    return counter.one(
        "select string_agg(distinct status, ' ') from fulfillment where order_id = ?", order);
  }

  private String mails(long order) throws Exception {
    return counter.one(
        "select count(*) from outbox_mail where event = 'ORDER_CANCELLED' and subject_type ="
            + " 'ORDER' and subject_id = ?",
        order);
  }

  private String mailText(long order) throws Exception {
    return counter.one(
        "select text_body from outbox_mail where event = 'ORDER_CANCELLED' and subject_type ="
            + " 'ORDER' and subject_id = ?",
        order);
  }

  private String work(long order, String kind, boolean open) throws Exception {
    return counter.one(
        "select count(*) from work_item where kind = ? and subject_type = 'ORDER' and subject_id ="
            + " ? and (closed_at is null) = ?",
        kind,
        order,
        open);
  }

  private String history(long order) throws Exception {
    return counter.one(
        "select count(*) from history_entry where kind = 'ORDER_CANCELLED' and subject_type ="
            + " 'ORDER' and subject_id = ?",
        order);
  }

  private String voids(long order) throws Exception {
    return counter.gateway(
        "select count(*) from call where charge = ? and kind = 'VOID'",
        stage.charge(order).gatewayReference());
  }

  private static void refused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            BusinessException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
