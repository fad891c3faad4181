package org.caredesk.container.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.caredesk.container.AsAdmin;
import org.caredesk.container.AsAgent;
import org.caredesk.container.ContainerTest;
import org.caredesk.container.payment.Counter;
import org.caredesk.container.payment.Counter.Shop;
import org.caredesk.order.OrderDraftDetails;
import org.caredesk.order.OrderDraftReceipt;
import org.caredesk.order.OrderDraftRequest;
import org.caredesk.order.OrderDraftService;
import org.caredesk.order.OrderLineRequest;
import org.caredesk.order.OrderReader;
import org.caredesk.payment.ChargeReader;
import org.caredesk.payment.OutsideMethod;
import org.caredesk.payment.OutsidePaymentReader;
import org.caredesk.payment.OutsidePaymentRequest;
import org.caredesk.payment.OutsidePaymentService;
import org.caredesk.payment.PaymentService;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;
import org.caredesk.shared.UnitPrice;
import org.junit.jupiter.api.Test;

/**
 * An order is taken down, changed and gone on with; its money may be promised or paid elsewhere.
 */
class OrderDraftIT extends ContainerTest {

  private static final Money NOTHING = Money.zero("GBP");

  @Inject private Counter counter;
  @Inject private AsAgent agent;
  @Inject private AsAdmin admin;
  @Inject private OrderDraftService drafts;
  @Inject private OrderReader orders;
  @Inject private PaymentService payments;
  @Inject private ChargeReader charges;
  @Inject private OutsidePaymentService outside;
  @Inject private OutsidePaymentReader outsides;

  @Test
  void linesComeAndGoAndTheOrderKeepsItsNumber() throws Exception {
    OrderDraftReceipt begun = start(line("A", "10"), line("B", "2"), line("C", "3"));
    assertThat(begun.number()).isNotBlank();
    OrderDraftReceipt fewer = change(begun, line("B", "2"));
    OrderDraftReceipt more = change(fewer, line("B", "2"), line("D", "4"), line("E", "5"));
    assertThat(more.number()).isEqualTo(begun.number());
    assertThat(more.total()).isEqualTo(Money.of("11", "GBP"));
    OrderDraftDetails kept = agent.call(() -> orders.draft(begun.id()));
    assertThat(kept.lines()).extracting(OrderLineRequest::sku).containsExactly("B", "D", "E");
    assertThat(kept.version()).isEqualTo(more.version());
    assertThat(kept.couponCode()).isEqualTo("TEN");
    assertThat(kept.open()).isTrue();
  }

  @Test
  void whoWasSlowerIsTold() throws Exception {
    OrderDraftReceipt begun = start(line("A", "10"));
    change(begun, line("A", "9"));
    refused("order.changed", () -> change(begun, line("A", "8")));
  }

  @Test
  void anotherPriceThanTheCatalogsIsAuditedOnce() throws Exception {
    UnitPrice asked = UnitPrice.of("12.00", "GBP");
    OrderLineRequest cheaper =
        new OrderLineRequest("A", "Thing", 1, UnitPrice.of("10.00", "GBP"), asked);
    OrderDraftReceipt begun = start(cheaper);
    change(begun, cheaper);
    assertThat(
            counter.one(
                "select string_agg(detail, '|') from audit_entry where action = 'order.price' and"
                    + " subject_id = ?",
                Long.toString(begun.id())))
        .isEqualTo("A: 12.00 GBP -> 10.00 GBP");
    assertThat(agent.call(() -> orders.draft(begun.id())).lines().get(0).listPrice())
        .isEqualTo(asked);
  }

  @Test
  void moneyIsSeenWhileItIsPromised() throws Exception {
    Shop shop = counter.shopper("25.00");
    assertThat(agent.call(() -> charges.hasMoney(shop.orderId()))).isFalse();
    agent.call(() -> payments.authorize(counter.sale(shop, "4242")));
    assertThat(agent.call(() -> charges.hasMoney(shop.orderId()))).isTrue();
    assertThat(counter.one("select status from customer_order where id = ?", shop.orderId()))
        .isEqualTo("PENDING");
  }

  @Test
  void aDeclineLeavesNoMoney() throws Exception {
    Shop shop = counter.shopper("25.00");
    agent.call(() -> payments.sale(counter.sale(shop, "0069")));
    assertThat(agent.call(() -> charges.hasMoney(shop.orderId()))).isFalse();
  }

  @Test
  void whatWasPaidElsewhereIsRecordedOnceAndCannotBePaidAgain() throws Exception {
    Shop shop = counter.shopper("25.00");
    OutsidePaymentRequest told =
        new OutsidePaymentRequest(
            UUID.randomUUID().toString(),
            shop.orderId(),
            shop.total(),
            OutsideMethod.BANK_TRANSFER,
            "REF 77");
    refused("outside.notYours", () -> agent.call(() -> record(told)));
    admin.call(() -> record(told));
    admin.call(() -> record(told));
    assertThat(counter.one("select status from customer_order where id = ?", shop.orderId()))
        .isEqualTo("COMPLETE");
    assertThat(agent.call(() -> outsides.ofOrder(shop.orderId()))).hasSize(1);
    refused("sale.over", () -> agent.call(() -> payments.sale(counter.sale(shop, "4242"))));
    OutsidePaymentRequest other =
        new OutsidePaymentRequest(
            UUID.randomUUID().toString(),
            shop.orderId(),
            shop.total(),
            OutsideMethod.CASH,
            "till 2");
    refused("sale.over", () -> admin.call(() -> record(other)));
  }

  private Object record(OutsidePaymentRequest told) {
    outside.record(told);
    return null;
  }

  private OrderDraftReceipt start(OrderLineRequest... lines) throws Exception {
    long customer = counter.shopper("1.00").customerId();
    return agent.call(() -> drafts.start(draft(customer, lines)));
  }

  private OrderDraftReceipt change(OrderDraftReceipt seen, OrderLineRequest... lines)
      throws Exception {
    return agent.call(
        () -> drafts.change(seen.id(), seen.version(), draft(customerOf(seen.id()), lines)));
  }

  private long customerOf(long orderId) throws Exception {
    return Long.parseLong(
        counter.one("select customer_id from customer_order where id = ?", orderId));
  }

  private static OrderDraftRequest draft(long customer, OrderLineRequest... lines) {
    return new OrderDraftRequest(
        customer, "GBP", List.of(lines), NOTHING, NOTHING, NOTHING, "TEN", null, null, null);
  }

  private static OrderLineRequest line(String sku, String price) {
    return new OrderLineRequest(sku, sku + " thing", 1, UnitPrice.of(price, "GBP"));
  }

  private interface Deed {
    Object run() throws Exception;
  }

  private static void refused(String code, Deed deed) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
