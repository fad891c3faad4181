package org.caredesk.container.entry;

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
import org.caredesk.blacklist.BlacklistEntryRequest;
import org.caredesk.blacklist.BlacklistKind;
import org.caredesk.blacklist.BlacklistRequest;
import org.caredesk.blacklist.BlacklistService;
import org.caredesk.container.AsAdmin;
import org.caredesk.container.AsAgent;
import org.caredesk.container.AsSystem;
import org.caredesk.container.ContainerTest;
import org.caredesk.container.catalog.Shelf;
import org.caredesk.container.payment.Counter;
import org.caredesk.customer.AddressRequest;
import org.caredesk.customer.CardReader;
import org.caredesk.customer.PayableCard;
import org.caredesk.desk.CardChoice;
import org.caredesk.desk.EntryLine;
import org.caredesk.desk.EntryRequest;
import org.caredesk.desk.OrderEntryService;
import org.caredesk.desk.OrderPlacedReader;
import org.caredesk.desk.PayWay;
import org.caredesk.desk.PlaceOrderRequest;
import org.caredesk.desk.PlacedReceipt;
import org.caredesk.desk.PlacedState;
import org.caredesk.order.OrderAddress;
import org.caredesk.order.OrderDraftReceipt;
import org.caredesk.order.OrderReader;
import org.caredesk.payment.CaptureRequest;
import org.caredesk.payment.CardOnFile;
import org.caredesk.payment.ChargeDriftReader;
import org.caredesk.payment.OperationQueueService;
import org.caredesk.payment.OutsideMethod;
import org.caredesk.payment.PaymentService;
import org.caredesk.payment.VoidRequest;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;
import org.caredesk.shared.UnitPrice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders as agents take them: one press, one order, one charge, whatever happens in between. */
class OrderEntryIT extends ContainerTest {

  private static final int PEOPLE = 16;
  private static final Duration QUIET = Duration.ofMinutes(6);

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService threads;

  @Inject private Counter counter;
  @Inject private EntryDesk desk;
  @Inject private Shelf shelf;
  @Inject private AsAgent agent;
  @Inject private AsAdmin admin;
  @Inject private AsSystem system;
  @Inject private OrderEntryService entries;
  @Inject private OrderPlacedReader placed;
  @Inject private OrderReader orders;
  @Inject private PaymentService payments;
  @Inject private OperationQueueService operations;
  @Inject private BlacklistService blacklist;
  @Inject private CardReader cards;
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
  void anOrderIsPricedPlacedPaidConfirmedAndItsCardKept() throws Exception {
    String coupon = shelf.own("TEN");
    shelf.coupon(coupon, 5, 1);
    EntryRequest entry = desk.entry(coupon);
    PlacedReceipt receipt = place(desk.placing(entry, PayWay.SALE, "4242"));
    assertThat(receipt.state()).isEqualTo(PlacedState.PAID);
    assertThat(receipt.amount()).isEqualTo(Money.of("20.25", "GBP"));
    assertThat(status(receipt)).isEqualTo("COMPLETE");
    assertThat(mails(receipt)).isEqualTo("1");
    assertThat(uses(coupon)).isEqualTo("1");
    assertThat(agent.call(() -> cards.payable(entry.customerId())))
        .extracting(PayableCard::lastFour)
        .containsExactly("4242");
    assertThat(agent.call(() -> orders.summary(receipt.orderId())).shipTo())
        .isEqualTo(entry.shipTo());
  }

  @Test
  void aButtonPressedByManyThreadsAtOnceIsOneOrderAndOneCharge() throws Exception {
    String coupon = shelf.own("TEN");
    shelf.coupon(coupon, 5, 1);
    EntryRequest entry = desk.entry(coupon);
    PlaceOrderRequest request = desk.placing(entry, PayWay.SALE, "4242");
    List<PlacedReceipt> receipts = all(request);
    assertThat(receipts).extracting(PlacedReceipt::orderId).containsOnly(receipts.get(0).orderId());
    assertThat(ordersOf(entry)).isEqualTo("1");
    assertThat(
            counter.gateway(
                "select count(*) from call where request_key = ?", request.requestKey()))
        .isEqualTo("1");
    assertThat(place(request).state()).isEqualTo(PlacedState.PAID);
    assertThat(mails(receipts.get(0))).isEqualTo("1");
    assertThat(uses(coupon)).isEqualTo("1");
  }

  @Test
  void manyPressesOfManyTabsOnOneOrderAreOneCharge() throws Exception {
    EntryRequest entry = desk.entry(null);
    OrderDraftReceipt draft = agent.call(() -> entries.save(entry)).orElseThrow();
    EntryRequest kept = EntryDesk.kept(entry, draft.id(), draft.version());
    List<PlaceOrderRequest> tabs = new ArrayList<>();
    for (int tab = 0; tab < PEOPLE; tab++) {
      tabs.add(desk.placing(kept, PayWay.SALE, "4242"));
    }
    List<Future<Object>> presses = new ArrayList<>();
    tabs.forEach(tab -> presses.add(threads.submit(() -> orRefused(tab))));
    List<Object> results = new ArrayList<>();
    for (Future<Object> press : presses) {
      results.add(press.get());
    }
    assertThat(results.stream().filter(PlacedReceipt.class::isInstance)).hasSize(1);
    assertThat(counter.one("select count(*) from charge where order_id = ?", draft.id()))
        .isEqualTo("1");
  }

  @Test
  void aDeclinedOrderSaysWhyAndIsCompletedWithAnotherCard() throws Exception {
    String coupon = shelf.own("TEN");
    shelf.coupon(coupon, 1, 1);
    EntryRequest entry = desk.entry(coupon);
    PlacedReceipt no = place(desk.placing(entry, PayWay.SALE, "0069"));
    assertThat(no.state()).isEqualTo(PlacedState.DECLINED);
    assertThat(no.words()).isEqualTo("Do not honour");
    assertThat(status(no)).isEqualTo("DECLINED");
    assertThat(mails(no)).isEqualTo("0");
    assertThat(agent.call(() -> cards.payable(entry.customerId()))).isEmpty();
    long version = agent.call(() -> orders.draft(no.orderId())).version();
    EntryRequest again = EntryDesk.kept(entry, no.orderId(), version);
    PlacedReceipt yes = place(desk.placing(again, PayWay.SALE, "4242"));
    assertThat(yes.state()).isEqualTo(PlacedState.PAID);
    assertThat(yes.orderId()).isEqualTo(no.orderId());
    assertThat(status(yes)).isEqualTo("COMPLETE");
    assertThat(
            counter.one(
                "select string_agg(result, ',' order by id) from transaction where order_id = ?",
                no.orderId()))
        .isEqualTo("DECLINED_HARD,APPROVED");
    assertThat(uses(coupon)).isEqualTo("1");
    assertThat(mails(yes)).isEqualTo("1");
  }

  @Test
  void whatIsHeldIsConfirmedOnlyWhenItsMoneyIsTaken() throws Exception {
    PlacedReceipt held = place(desk.placing(desk.entry(null), PayWay.HOLD, "4242"));
    assertThat(held.state()).isEqualTo(PlacedState.HELD);
    assertThat(status(held)).isEqualTo("PENDING");
    assertThat(mails(held)).isEqualTo("0");
    agent.call(
        () ->
            payments.capture(
                new CaptureRequest(UUID.randomUUID().toString(), held.chargeId(), held.amount())));
    assertThat(status(held)).isEqualTo("COMPLETE");
    assertThat(mails(held)).isEqualTo("1");
  }

  @Test
  void anOrderPaidElsewhereAsksNoGatewayAndIsForAdmins() throws Exception {
    EntryRequest entry = desk.entry(null);
    PlaceOrderRequest request =
        new PlaceOrderRequest(
            UUID.randomUUID().toString(),
            entry,
            Money.of("22.50", "GBP"),
            PayWay.OUTSIDE,
            null,
            null,
            OutsideMethod.BANK_TRANSFER,
            "Statement 7, line 3");
    refused("outside.notYours", () -> place(request));
    assertThat(ordersOf(entry)).isEqualTo("0");
    PlacedReceipt receipt = admin.call(() -> entries.place(request));
    assertThat(receipt.state()).isEqualTo(PlacedState.PAID_OUTSIDE);
    assertThat(status(receipt)).isEqualTo("COMPLETE");
    assertThat(mails(receipt)).isEqualTo("1");
    assertThat(counter.one("select count(*) from charge where order_id = ?", receipt.orderId()))
        .isEqualTo("0");
  }

  @Test
  void whoIsBarredIsStoppedBeforeTheGateway() throws Exception {
    EntryRequest entry = desk.entry(null);
    PlaceOrderRequest request = desk.placing(entry, PayWay.SALE, "4242");
    String key = "CUSTOMER:" + entry.customerId();
    admin.call(
        () -> {
          blacklist.blacklist(new BlacklistRequest(entry.customerId(), List.of(key), "FRAUD"));
          return null;
        });
    refused("blacklist.barred", () -> place(request));
    assertThat(ordersOf(entry)).isEqualTo("0");
    assertThat(
            counter.gateway(
                "select count(*) from call where request_key = ?", request.requestKey()))
        .isEqualTo("0");
  }

  @Test
  void whereABarredAddressIsSentToOrBilledNothingIsSold() throws Exception {
    EntryRequest entry = desk.entry(null);
    String street = shelf.own("9 Barred Street ");
    AddressRequest barred = new AddressRequest(street, "", "Douglas", "", "IM1 1AA", "IM");
    admin.call(
        () -> {
          blacklist.add(
              new BlacklistEntryRequest(BlacklistKind.ADDRESS, null, barred, "Parcels vanish"));
          return null;
        });
    OrderAddress there =
        new OrderAddress("Olive Orders", street, "", "Douglas", "", "IM1 1AA", "IM");
    PlaceOrderRequest sent =
        desk.placing(EntryDesk.going(entry, entry.billTo(), there), PayWay.SALE, "4242");
    PlaceOrderRequest billed =
        desk.placing(EntryDesk.going(entry, there, entry.shipTo()), PayWay.SALE, "4242");
    refused("blacklist.barred", () -> place(sent));
    refused("blacklist.barred", () -> place(billed));
    assertThat(ordersOf(entry)).isEqualTo("0");
  }

  @Test
  void whatThePaymentRoomRefusesIsToldAndTheOrderCanBePlacedAgain() throws Exception {
    EntryRequest entry = desk.entry(null);
    PlaceOrderRequest request = desk.placing(entry, PayWay.SALE, "4242");
    counter.change("update merchant_account set kill_switch = true where code = 'simulated'");
    PlacedReceipt refused;
    try {
      refused = place(request);
    } finally {
      counter.change("update merchant_account set kill_switch = false where code = 'simulated'");
    }
    assertThat(refused.state()).isEqualTo(PlacedState.NOT_SENT);
    assertThat(refused.code()).isEqualTo("gateway.paused");
    long version = agent.call(() -> orders.draft(refused.orderId())).version();
    EntryRequest again = EntryDesk.kept(entry, refused.orderId(), version);
    PlacedReceipt paid = place(desk.placing(again, PayWay.SALE, "4242"));
    assertThat(paid.state()).isEqualTo(PlacedState.PAID);
    assertThat(paid.orderId()).isEqualTo(refused.orderId());
  }

  @Test
  void anAnswerThatDidNotComeIsAskedForAndNothingIsTakenTwice() throws Exception {
    EntryRequest entry = desk.entry(null);
    PlaceOrderRequest request = desk.placing(entry, PayWay.SALE, "4242");
    counter.script(request.requestKey(), "SALE", "CLOSE_EXECUTED");
    PlacedReceipt lost = place(request);
    assertThat(lost.state()).isEqualTo(PlacedState.UNKNOWN);
    assertThat(mails(lost)).isEqualTo("0");
    long version = agent.call(() -> orders.draft(lost.orderId())).version();
    EntryRequest again = EntryDesk.kept(entry, lost.orderId(), version);
    PlaceOrderRequest second = desk.placing(again, PayWay.SALE, "4242");
    refused("entry.moneyAsked", () -> place(second));
    refused("entry.moneyAsked", () -> agent.call(() -> entries.save(again)));
    refused("entry.moneyAsked", () -> discard(lost.orderId(), version));
    counter.pass(QUIET);
    long operation =
        Long.parseLong(
            counter.one(
                "select id from charge_operation where request_key = ?", request.requestKey()));
    system.call(() -> operations.ask(operation));
    assertThat(agent.call(() -> placed.latest(lost.orderId())).orElseThrow().state())
        .isEqualTo(PlacedState.PAID);
    assertThat(status(lost)).isEqualTo("COMPLETE");
    assertThat(mails(lost)).isEqualTo("1");
  }

  @Test
  void aServerThatDiedBeforeItAskedForMoneyLeavesAnOrderThatCanBePlaced() throws Exception {
    EntryRequest entry = desk.entry(null);
    OrderDraftReceipt draft = agent.call(() -> entries.save(entry)).orElseThrow();
    counter.change(
        "insert into order_placing (request_key, request_digest, order_id, way, merchant_account,"
            + " amount, currency, requested_by, placed_at) values (?, 'x', ?, 'SALE', 'simulated',"
            + " 22.50, 'GBP', 'agent', cast(? as timestamptz))",
        UUID.randomUUID().toString(),
        draft.id(),
        system.call(() -> databaseTime()));
    EntryRequest kept = EntryDesk.kept(entry, draft.id(), draft.version());
    PlaceOrderRequest request = desk.placing(kept, PayWay.SALE, "4242");
    refused("entry.beingPlaced", () -> place(request));
    counter.pass(Duration.ofMinutes(3));
    assertThat(place(request).state()).isEqualTo(PlacedState.PAID);
  }

  @Test
  void whatWasBegunIsKeptGoneOnWithAndDropped() throws Exception {
    String coupon = shelf.own("TEN");
    shelf.coupon(coupon, 1, 1);
    EntryRequest entry = desk.entry(coupon);
    OrderDraftReceipt draft = agent.call(() -> entries.save(entry)).orElseThrow();
    assertThat(counter.one("select status from customer_order where id = ?", draft.id()))
        .isEqualTo("PARTIAL");
    assertThat(uses(coupon)).isEqualTo("0");
    EntryRequest kept = EntryDesk.kept(entry, draft.id(), draft.version());
    PlacedReceipt no = place(desk.placing(kept, PayWay.SALE, "0077"));
    assertThat(uses(coupon)).isEqualTo("1");
    long version = agent.call(() -> orders.draft(no.orderId())).version();
    discard(no.orderId(), version);
    assertThat(status(no)).isEqualTo("CANCELLED");
    assertThat(uses(coupon)).isEqualTo("0");
    refused(
        "order.closed",
        () ->
            place(
                desk.placing(
                    EntryDesk.kept(entry, no.orderId(), version + 1), PayWay.SALE, "4242")));
  }

  @Test
  void anotherCouponGivesTheFirstOneBack() throws Exception {
    String first = shelf.own("ONE");
    String second = shelf.own("TWO");
    shelf.coupon(first, 1, 1);
    shelf.coupon(second, 1, 1);
    EntryRequest entry = desk.entry(first);
    PlacedReceipt no = place(desk.placing(entry, PayWay.SALE, "0077"));
    long version = agent.call(() -> orders.draft(no.orderId())).version();
    EntryRequest other =
        new EntryRequest(
            no.orderId(),
            version,
            entry.customerId(),
            "GBP",
            entry.lines(),
            second,
            null,
            entry.billTo(),
            entry.shipTo());
    assertThat(place(desk.placing(other, PayWay.SALE, "4242")).state()).isEqualTo(PlacedState.PAID);
    assertThat(uses(first)).isEqualTo("0");
    assertThat(uses(second)).isEqualTo("1");
  }

  @Test
  void aCouponThatWasTakenOffOrExchangedAfterADeclineIsGivenBack() throws Exception {
    String first = shelf.own("ONE");
    String second = shelf.own("TWO");
    shelf.coupon(first, 1, 1);
    shelf.coupon(second, 1, 1);
    EntryRequest entry = desk.entry(first);
    PlacedReceipt no = place(desk.placing(entry, PayWay.SALE, "0077"));
    assertThat(uses(first)).isEqualTo("1");
    long version = agent.call(() -> orders.draft(no.orderId())).version();
    EntryRequest other = EntryDesk.kept(EntryDesk.withCoupon(entry, second), no.orderId(), version);
    OrderDraftReceipt saved = agent.call(() -> entries.save(other)).orElseThrow();
    assertThat(uses(first)).isEqualTo("0");
    EntryRequest again = EntryDesk.kept(other, saved.id(), saved.version());
    PlacedReceipt paid = place(desk.placing(again, PayWay.SALE, "4242"));
    assertThat(paid.state()).isEqualTo(PlacedState.PAID);
    assertThat(uses(second)).isEqualTo("1");
    agent.call(
        () ->
            payments.voidCharge(
                new VoidRequest(UUID.randomUUID().toString(), paid.chargeId(), null)));
    assertThat(status(paid)).isEqualTo("CANCELLED");
    assertThat(uses(second)).isEqualTo("0");
  }

  @Test
  void anotherPriceIsForWhereASettingSaysSo() throws Exception {
    EntryRequest entry = desk.entry(null);
    EntryLine line = entry.lines().get(0);
    EntryRequest cheaper =
        new EntryRequest(
            null,
            0,
            entry.customerId(),
            "GBP",
            List.of(new EntryLine(line.sku(), 3, UnitPrice.of("1.00", "GBP"))),
            null,
            null,
            entry.billTo(),
            entry.shipTo());
    refused("entry.price", () -> agent.call(() -> entries.quote(cheaper)));
    refused("entry.price", () -> agent.call(() -> entries.save(cheaper)));
    PlaceOrderRequest forged = desk.placing(entry, PayWay.SALE, "4242");
    refused("entry.price", () -> place(with(forged, cheaper, Money.of("3.00", "GBP"))));
  }

  @Test
  void whatTheAgentDidNotSeeIsNotCharged() throws Exception {
    EntryRequest entry = desk.entry(null);
    PlaceOrderRequest request = desk.placing(entry, PayWay.SALE, "4242");
    refused("entry.totalChanged", () -> place(with(request, entry, Money.of("22.49", "GBP"))));
    PlacedReceipt receipt = place(request);
    assertThat(receipt.state()).isEqualTo(PlacedState.PAID);
    refused("charge.keyOtherContent", () -> place(with(request, entry, Money.of("22.49", "GBP"))));
  }

  @Test
  void aCardForTryingPaysNowhereButAtAnAccountForTrying() throws Exception {
    counter.change(
        "insert into merchant_account (code, name, gateway, zone, cut_off, concurrency,"
            + " rate_per_second, voidable_in, refundable_in, inquire_by_key, asynchronous,"
            + " settlement_known, currency) values ('zz-real', 'A real one', 'simulated',"
            + " 'Europe/London', '21:00', 4, 10, 'AUTHORIZED', 'SETTLED', true, false, true, 'GBP')"
            + " on conflict do nothing");
    EntryRequest entry = desk.entry(null);
    PlaceOrderRequest request = desk.placing(entry, PayWay.SALE, "4242");
    PlaceOrderRequest atReal =
        new PlaceOrderRequest(
            request.requestKey(),
            entry,
            request.seenTotal(),
            PayWay.SALE,
            "zz-real",
            request.card(),
            null,
            null);
    refused("entry.testCard", () -> place(atReal));
    assertThat(ordersOf(entry)).isEqualTo("0");
  }

  @Test
  void aMarkOfACardThatCouldNotBeKeptIsRefusedBeforeTheSale() throws Exception {
    EntryRequest entry = desk.entry(null);
    PlaceOrderRequest request = desk.placing(entry, PayWay.SALE, "4242");
    PlaceOrderRequest marked =
        new PlaceOrderRequest(
            request.requestKey(),
            entry,
            request.seenTotal(),
            PayWay.SALE,
            "simulated",
            new CardChoice(
                null,
                new CardOnFile("tok_sim_4242", "VISA", "400000", "4242", "10/2031", "f".repeat(65)),
                true),
            null,
            null);
    refused("entry.card", () -> place(marked));
    assertThat(ordersOf(entry)).isEqualTo("0");
  }

  @Test
  void aNumberInPlaceOfATokenGoesNowhere() throws Exception {
    EntryRequest entry = desk.entry(null);
    PlaceOrderRequest request = desk.placing(entry, PayWay.SALE, "4242");
    PlaceOrderRequest forged =
        new PlaceOrderRequest(
            request.requestKey(),
            entry,
            request.seenTotal(),
            PayWay.SALE,
            "simulated",
            new CardChoice(
                null,
                new CardOnFile("4000 0000 0000 0002", "VISA", "400000", "0002", "10/2031"),
                false),
            null,
            null);
    refused("entry.card", () -> place(forged));
  }

  private static PlaceOrderRequest with(PlaceOrderRequest request, EntryRequest entry, Money seen) {
    return new PlaceOrderRequest(
        request.requestKey(),
        entry,
        seen,
        request.way(),
        request.merchantAccount(),
        request.card(),
        null,
        null);
  }

  private PlacedReceipt place(PlaceOrderRequest request) throws Exception {
    return agent.call(() -> entries.place(request));
  }

  private Object orRefused(PlaceOrderRequest request) throws Exception {
    try {
      return place(request);
    } catch (BusinessException refusal) {
      return refusal.code();
    }
  }

  private List<PlacedReceipt> all(PlaceOrderRequest request) throws Exception {
    List<Future<PlacedReceipt>> presses = new ArrayList<>();
    for (int at = 0; at < PEOPLE; at++) {
      presses.add(threads.submit(() -> place(request)));
    }
    List<PlacedReceipt> receipts = new ArrayList<>();
    for (Future<PlacedReceipt> press : presses) {
      receipts.add(press.get());
    }
    return receipts;
  }

  private Object discard(long orderId, long version) throws Exception {
    return agent.call(
        () -> {
          entries.discard(orderId, version);
          return null;
        });
  }

  private String databaseTime() throws Exception {
    return counter.one(
        "select (now() + (select seconds * interval '1 second' from clock_offset))::text");
  }

  private String status(PlacedReceipt receipt) throws Exception {
    return counter.one("select status from customer_order where id = ?", receipt.orderId());
  }

  private String ordersOf(EntryRequest entry) throws Exception {
    return counter.one(
        "select count(*) from customer_order where customer_id = ?", entry.customerId());
  }

  private String mails(PlacedReceipt receipt) throws Exception {
    return counter.one(
        "select count(*) from outbox_mail where event = 'ORDER_CONFIRMED' and subject_id = ?",
        receipt.orderId());
  }

  private String uses(String coupon) throws Exception {
    return counter.one("select used from coupon where code = ?", coupon);
  }

  private interface Deed {
    Object run() throws Exception;
  }

  private static void refused(String code, Deed deed) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
