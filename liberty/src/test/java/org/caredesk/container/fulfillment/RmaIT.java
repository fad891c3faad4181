package org.caredesk.container.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.caredesk.container.AsAdmin;
import org.caredesk.container.AsAgent;
import org.caredesk.container.AsSystem;
import org.caredesk.container.ContainerTest;
import org.caredesk.container.fulfillment.Packing.Paid;
import org.caredesk.container.payment.Counter;
import org.caredesk.fulfillment.FulfillmentLineRow;
import org.caredesk.fulfillment.FulfillmentReader;
import org.caredesk.fulfillment.FulfillmentRow;
import org.caredesk.fulfillment.FulfillmentService;
import org.caredesk.fulfillment.FulfillmentStatus;
import org.caredesk.fulfillment.TrackingService;
import org.caredesk.fulfillment.rma.ArrivalReceipt;
import org.caredesk.fulfillment.rma.ArrivalRefundState;
import org.caredesk.fulfillment.rma.ArrivalRequest;
import org.caredesk.fulfillment.rma.ArrivalService;
import org.caredesk.fulfillment.rma.DueArrivalReader;
import org.caredesk.fulfillment.rma.RmaDetails;
import org.caredesk.fulfillment.rma.RmaFilter;
import org.caredesk.fulfillment.rma.RmaItemRequest;
import org.caredesk.fulfillment.rma.RmaLineRow;
import org.caredesk.fulfillment.rma.RmaReader;
import org.caredesk.fulfillment.rma.RmaReceipt;
import org.caredesk.fulfillment.rma.RmaRequest;
import org.caredesk.fulfillment.rma.RmaRow;
import org.caredesk.fulfillment.rma.RmaService;
import org.caredesk.fulfillment.rma.RmaStatus;
import org.caredesk.payment.ChargeDriftReader;
import org.caredesk.payment.ChargeReader;
import org.caredesk.payment.PaymentService;
import org.caredesk.payment.VoidRequest;
import org.caredesk.reason.ReasonList;
import org.caredesk.reason.ReasonReader;
import org.caredesk.reason.ReasonRow;
import org.caredesk.reason.ReasonService;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;
import org.caredesk.shared.PageRequest;
import org.caredesk.shared.Ref;
import org.caredesk.work.WorkItemService;
import org.caredesk.work.WorkKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes back is taken in once, and its money goes back once. */
class RmaIT extends ContainerTest {

  private static final int PEOPLE = 8;

  @Inject private Packing packing;
  @Inject private Counter counter;
  @Inject private AsAgent agent;
  @Inject private AsSystem system;
  @Inject private RmaService rmas;
  @Inject private ArrivalService arrivals;
  @Inject private DueArrivalReader due;
  @Inject private RmaReader reader;
  @Inject private AsAdmin admin;
  @Inject private ReasonService lists;
  @Inject private ReasonReader reasons;
  @Inject private WorkItemService work;
  @Inject private FulfillmentReader parcels;
  @Inject private TrackingService tracking;
  @Inject private FulfillmentService fulfillments;
  @Inject private PaymentService payments;
  @Inject private ChargeReader charges;
  @Inject private ChargeDriftReader drift;

  @AfterEach
  void bothLedgersAreInOrder() throws Exception {
    assertThat(system.call(drift::rows)).isEmpty();
    assertThat(counter.gateway("select count(*) from violation")).isEqualTo("0");
  }

  @Test
  void aCustomerIsGivenANumberAndAMail() throws Exception {
    Paid paid = packing.shipped();
    RmaReceipt rma = issue(paid, 2, "10.00");
    assertThat(parcel(paid).status()).isEqualTo(FulfillmentStatus.RMA_PENDING);
    assertThat(parcel(paid).rmaNumber()).isEqualTo(rma.number());
    assertThat(
            counter.one(
                "select text_body from outbox_mail where event = 'RMA_ISSUED' and subject_id = ?",
                rma.id()))
        .contains(rma.number(), "2 × A CUP");
  }

  @Test
  void noMoreIsAgreedThanWentOutOrCanBeGivenBack() throws Exception {
    Paid paid = packing.shipped();
    assertThat(refusal(() -> issue(paid, 4, "0.00"))).isEqualTo("fulfillment.moreThanSent");
    assertThat(refusal(() -> issue(paid, 1, "37.51"))).isEqualTo("rma.refundOver");
    Paid unsent = packing.paid();
    assertThat(refusal(() -> issue(unsent, 1, "0.00"))).isEqualTo("fulfillment.step");
    assertThat(parcel(paid).status()).isEqualTo(FulfillmentStatus.SHIPPED);
  }

  @Test
  void ofThoseWhoIssueAtOnceOnlyOneIsHeard() throws Exception {
    Paid paid = packing.shipped();
    RmaRequest wanted = request(paid, 1, "5.00");
    assertThat(packing.atOnce(PEOPLE, () -> rmas.issue(wanted)))
        .containsOnly("", "rma.openAlready")
        .containsOnlyOnce("");
  }

  @Test
  void goodsThatAreReceivedTwiceAreOneRefund() throws Exception {
    Paid paid = packing.shipped();
    ArrivalRequest request = cups(issue(paid, 2, "10.00"), 2);
    assertThat(packing.atOnce(PEOPLE, () -> arrivals.receive(request))).containsOnly("");
    assertThat(refunds(paid)).isEqualTo("1 of 10.0000");
    assertThat(counter.one("select count(*) from rma_receipt where rma_id = ?", request.rmaId()))
        .isEqualTo("1");
  }

  @Test
  void twoWhoReceiveTheSameGoodsUnderTwoKeysTakeThemInOnce() throws Exception {
    Paid paid = packing.shipped();
    RmaReceipt rma = issue(paid, 2, "10.00");
    long line = agent.call(() -> reader.details(rma.id())).lines().get(0).id();
    List<String> answers =
        packing.atOnce(
            PEOPLE,
            () ->
                arrivals.receive(
                    new ArrivalRequest(
                        rma.id(), UUID.randomUUID().toString(), Map.of(line, 2), null)));
    assertThat(answers).filteredOn(String::isEmpty).hasSize(1);
    assertThat(answers).filteredOn("rma.over"::equals).hasSize(PEOPLE - 1);
    assertThat(refunds(paid)).isEqualTo("1 of 10.0000");
  }

  @Test
  void whatComesInPartsIsGivenBackInParts() throws Exception {
    Paid paid = packing.shipped();
    RmaReceipt rma = issue(paid, 3, "10.00");
    ArrivalReceipt first = receive(cups(rma, 1));
    assertThat(first.status()).isEqualTo(RmaStatus.PARTLY_RECEIVED);
    assertThat(first.refund()).isEqualTo(Money.of("3.33", "GBP"));
    assertThat(first.refundState()).isEqualTo(ArrivalRefundState.ASKED);
    assertThat(parcel(paid).status()).isEqualTo(FulfillmentStatus.RMA_PENDING);
    ArrivalReceipt rest = receive(cups(rma, 2));
    assertThat(rest.status()).isEqualTo(RmaStatus.RECEIVED);
    assertThat(rest.refund()).isEqualTo(Money.of("6.67", "GBP"));
    assertThat(parcel(paid).status()).isEqualTo(FulfillmentStatus.SHIPPED);
    assertThat(parcel(paid).returned()).isEqualTo(3);
    assertThat(refunds(paid)).isEqualTo("2 of 10.0000");
  }

  @Test
  void whatCameBackWholeIsReturned() throws Exception {
    Paid paid = packing.shipped();
    FulfillmentRow parcel = parcel(paid);
    RmaReceipt rma =
        agent.call(
            () ->
                rmas.issue(
                    new RmaRequest(
                        paid.parcel(),
                        parcel.lines().stream()
                            .map(line -> new RmaItemRequest(line.id(), line.quantity(), null))
                            .toList(),
                        "OTHER",
                        null,
                        null)));
    RmaDetails details = agent.call(() -> reader.details(rma.id()));
    ArrivalReceipt all =
        receive(
            new ArrivalRequest(
                rma.id(),
                UUID.randomUUID().toString(),
                Map.of(details.lines().get(0).id(), 3, details.lines().get(1).id(), 1),
                null));
    assertThat(all.refundState()).isEqualTo(ArrivalRefundState.NONE);
    assertThat(parcel(paid).status()).isEqualTo(FulfillmentStatus.RETURNED);
  }

  @Test
  void aCallOffLeavesTheParcelWhereItWas() throws Exception {
    Paid paid = packing.shipped();
    agent.call(
        () -> {
          tracking.deliver(paid.parcel());
          return null;
        });
    RmaReceipt rma = issue(paid, 1, "5.00");
    agent.call(
        () -> {
          rmas.cancel(rma.id());
          return null;
        });
    assertThat(parcel(paid).status()).isEqualTo(FulfillmentStatus.DELIVERED);
    assertThat(refusal(() -> receive(cups(rma, 1)))).isEqualTo("rma.over");
    assertThat(issue(paid, 1, "5.00").number()).isNotEqualTo(rma.number());
  }

  @Test
  void moneyThatTheChargeDoesNotAllowIsPutBeforeAPerson() throws Exception {
    Paid paid = packing.shipped();
    RmaReceipt rma = issue(paid, 1, "5.00");
    agent.call(
        () ->
            payments.voidCharge(
                new VoidRequest(
                    UUID.randomUUID().toString(),
                    paid.chargeId(),
                    charges.details(paid.chargeId()).version())));
    ArrivalReceipt receipt = receive(cups(rma, 1));
    assertThat(receipt.refundState()).isEqualTo(ArrivalRefundState.REFUSED);
    assertThat(receipt.refused().code()).isEqualTo("charge.voided");
    assertThat(refunds(paid)).isEqualTo("0 of null");
    assertThat(openWork(rma)).isEqualTo("1");
    assertThat(agent.call(() -> reader.page(RmaFilter.MONEY, PageRequest.top(200))).rows())
        .extracting(RmaRow::id)
        .contains(rma.id());
    assertThat(agent.call(() -> arrivals.refund(receipt.arrivalId())).refundState())
        .isEqualTo(ArrivalRefundState.REFUSED);
  }

  @Test
  void moneyThatNobodyCameToAskForIsFoundAndGivenBackOnce() throws Exception {
    Paid paid = packing.shipped();
    ArrivalReceipt in = receive(cups(issue(paid, 2, "10.00"), 2));
    assertThat(forgotten()).doesNotContain(in.arrivalId());
    reopen("DUE", in);
    assertThat(forgotten()).contains(in.arrivalId());
    assertThat(system.call(due::count)).isPositive();
    assertThat(system.call(() -> arrivals.refund(in.arrivalId())).refundState())
        .isEqualTo(ArrivalRefundState.ASKED);
    assertThat(forgotten()).doesNotContain(in.arrivalId());
    assertThat(refunds(paid)).isEqualTo("1 of 10.0000");
  }

  @Test
  void aPersonIsNeededUntilTheMoneyForEveryArrivalIsAskedFor() throws Exception {
    Paid paid = packing.shipped();
    RmaReceipt rma = issue(paid, 2, "10.00");
    ArrivalReceipt first = receive(cups(rma, 1));
    ArrivalReceipt second = receive(cups(rma, 1));
    reopen("REFUSED", first);
    reopen("REFUSED", second);
    Ref subject = Ref.of(Ref.RMA, rma.id());
    agent.call(
        () -> {
          work.open(WorkKind.RMA_REFUND_REFUSED, subject, paid.customerId(), rma.number(), "10");
          return null;
        });
    agent.call(() -> arrivals.refund(first.arrivalId()));
    assertThat(openWork(rma)).isEqualTo("1");
    agent.call(() -> arrivals.refund(second.arrivalId()));
    assertThat(openWork(rma)).isEqualTo("0");
    assertThat(refunds(paid)).isEqualTo("2 of 10.0000");
  }

  @Test
  void askingAgainIsTheSameThoughTheReasonWasRetired() throws Exception {
    Paid paid = packing.shipped();
    ArrivalReceipt in = receive(cups(issue(paid, 1, "5.00"), 1));
    reopen("DUE", in);
    ReasonRow reason = returnedGoods();
    admin.call(
        () -> {
          lists.retire(reason.id(), reason.version());
          return null;
        });
    try {
      ArrivalReceipt again = agent.call(() -> arrivals.refund(in.arrivalId()));
      assertThat(again.refused()).isNull();
      assertThat(again.refundState()).isEqualTo(ArrivalRefundState.ASKED);
    } finally {
      admin.call(
          () -> {
            lists.restore(reason.id(), returnedGoods().version());
            return null;
          });
    }
    assertThat(refunds(paid)).isEqualTo("1 of 5.0000");
  }

  private ReasonRow returnedGoods() throws Exception {
    return admin.call(() -> reasons.toKeep(ReasonList.REFUND)).stream()
        .filter(one -> one.code().equals("RETURNED_GOODS"))
        .findAny()
        .orElseThrow();
  }

  @Test
  void whatCameBackForMoneyIsNotSentAgain() throws Exception {
    Paid half = packing.shipped();
    allBack(half, "10.00", "0.00");
    agent.call(() -> fulfillments.reship(half.parcel(), "customer wants it after all"));
    assertThat(latest(half)).containsExactly("1 POT");
    Paid whole = packing.shipped();
    allBack(whole, "10.00", "5.00");
    assertThat(refusal(() -> agent.call(() -> fulfillments.reship(whole.parcel(), "again"))))
        .isEqualTo("fulfillment.paidBack");
  }

  @Test
  void whatCameBackIsNotSentAgainBecauseSomethingElseIsCalledOff() throws Exception {
    Paid paid = packing.shipped();
    receive(cups(issue(paid, 2, "0.00"), 2));
    agent.call(() -> fulfillments.reship(paid.parcel(), "the rest was lost"));
    assertThat(latest(paid)).containsExactly("1 CUP", "1 POT");
    long pot = parcel(paid).lines().get(1).orderLineId();
    agent.call(() -> fulfillments.makeUpAnew(paid.orderId(), Map.of(pot, 1), "called off"));
    assertThat(latest(paid)).containsExactly("1 CUP");
  }

  private void allBack(Paid paid, String cups, String pot) throws Exception {
    List<FulfillmentLineRow> lines = parcel(paid).lines();
    List<RmaItemRequest> items =
        List.of(
            new RmaItemRequest(lines.get(0).id(), 3, Money.of(cups, "GBP")),
            new RmaItemRequest(lines.get(1).id(), 1, Money.of(pot, "GBP")));
    RmaReceipt rma =
        agent.call(
            () -> rmas.issue(new RmaRequest(paid.parcel(), items, "OTHER", null, paid.chargeId())));
    List<RmaLineRow> awaited = agent.call(() -> reader.details(rma.id())).lines();
    receive(
        new ArrivalRequest(
            rma.id(),
            UUID.randomUUID().toString(),
            Map.of(awaited.get(0).id(), 3, awaited.get(1).id(), 1),
            null));
    assertThat(parcel(paid).status()).isEqualTo(FulfillmentStatus.RETURNED);
  }

  private List<String> latest(Paid paid) throws Exception {
    List<FulfillmentRow> all = agent.call(() -> parcels.ofOrder(paid.orderId()));
    return all.get(all.size() - 1).lines().stream()
        .map(line -> line.quantity() + " " + line.sku())
        .toList();
  }

  /** As a server leaves it that dies before it learns that the money was asked for. */
  private void reopen(String state, ArrivalReceipt in) throws Exception {
    counter.change(
        "update rma_receipt set refund_id = null, recorded_at = recorded_at - interval '10"
            + " minutes', refund_state = '"
            + state
            + "' where id = ?",
        in.arrivalId());
  }

  private List<Long> forgotten() throws Exception {
    return system.call(() -> due.ids(1000, 1, 0));
  }

  private String openWork(RmaReceipt rma) throws Exception {
    return counter.one(
        "select count(*) from work_item where kind = 'RMA_REFUND_REFUSED' and subject_id = ? and"
            + " closed_at is null",
        rma.id());
  }

  @Test
  void whatIsNotBackAfterItsLastDayIsOverdue() throws Exception {
    Paid paid = packing.shipped();
    RmaReceipt rma = issue(paid, 1, "0.00");
    assertThat(ids(RmaFilter.OPEN)).contains(rma.id());
    assertThat(ids(RmaFilter.OVERDUE)).doesNotContain(rma.id());
    counter.change("update rma set due_on = due_on - 60 where id = ?", rma.id());
    assertThat(ids(RmaFilter.OVERDUE)).contains(rma.id());
    receive(cups(rma, 1));
    assertThat(ids(RmaFilter.OVERDUE)).doesNotContain(rma.id());
    assertThat(ids(RmaFilter.ENDED)).contains(rma.id());
  }

  private List<Long> ids(RmaFilter filter) throws Exception {
    return agent
        .call(() -> reader.page(filter, new PageRequest(0, 200, "issued", true)))
        .rows()
        .stream()
        .map(RmaRow::id)
        .toList();
  }

  private RmaRequest request(Paid paid, int cups, String refund) throws Exception {
    long line = parcel(paid).lines().get(0).id();
    return new RmaRequest(
        paid.parcel(),
        List.of(new RmaItemRequest(line, cups, Money.of(refund, "GBP"))),
        "DAMAGED",
        "chipped",
        paid.chargeId());
  }

  private RmaReceipt issue(Paid paid, int cups, String refund) throws Exception {
    RmaRequest wanted = request(paid, cups, refund);
    return agent.call(() -> rmas.issue(wanted));
  }

  private ArrivalRequest cups(RmaReceipt rma, int pieces) throws Exception {
    long line = agent.call(() -> reader.details(rma.id())).lines().get(0).id();
    return new ArrivalRequest(rma.id(), UUID.randomUUID().toString(), Map.of(line, pieces), null);
  }

  private ArrivalReceipt receive(ArrivalRequest request) throws Exception {
    return agent.call(() -> arrivals.receive(request));
  }

  private FulfillmentRow parcel(Paid paid) throws Exception {
    return agent.call(() -> parcels.details(paid.parcel()));
  }

  private String refunds(Paid paid) throws Exception {
    return counter.one(
        "select count(*) || ' of ' || coalesce(cast(sum(amount) as text), 'null') from refund where"
            + " charge_id = ?",
        paid.chargeId());
  }

  private static String refusal(Callable<?> deed) throws Exception {
    try {
      deed.call();
      return "";
    } catch (BusinessException refusal) {
      return refusal.code();
    }
  }
}
