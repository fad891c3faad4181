package org.caredesk.container.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caredesk.container.AsAgent;
import org.caredesk.container.AsSystem;
import org.caredesk.container.payment.Counter;
import org.caredesk.order.NewOrderRequest;
import org.caredesk.order.OrderLineRequest;
import org.caredesk.order.OrderReader;
import org.caredesk.order.OrderService;
import org.caredesk.order.OrderSummary;
import org.caredesk.payment.CardOnFile;
import org.caredesk.payment.ChargeDetails;
import org.caredesk.payment.ChargeReader;
import org.caredesk.payment.PaymentService;
import org.caredesk.payment.SaleRequest;
import org.caredesk.payment.refund.RefundLineReader;
import org.caredesk.payment.refund.RefundLineRequest;
import org.caredesk.payment.refund.RefundReceipt;
import org.caredesk.payment.refund.RefundRequest;
import org.caredesk.payment.refund.RefundService;
import org.caredesk.payment.refund.RefundShares;
import org.caredesk.payment.refund.RefundableOrder;
import org.caredesk.payment.settlement.SettlementService;
import org.caredesk.shared.Money;
import org.caredesk.shared.UnitPrice;

/** An order of three teas and a cup, with shipping, tax and a discount, paid in whichever way. */
@ApplicationScoped
public class OrderStage {

  @Inject private Counter counter;
  @Inject private AsAgent agent;
  @Inject private AsSystem system;
  @Inject private OrderService orders;
  @Inject private OrderReader reader;
  @Inject private PaymentService payments;
  @Inject private ChargeReader charges;
  @Inject private SettlementService settlement;
  @Inject private RefundService refunds;
  @Inject private RefundLineReader lines;

  static Money gbp(String amount) {
    return Money.of(amount, "GBP");
  }

  /** Three teas at 10.00, a cup at 5.00, shipping 4.95, tax 7.00, discount 3.50: 43.45. */
  long placed() throws Exception {
    counter.farFromCutOff();
    long customer = counter.shopper("1.00").customerId();
    NewOrderRequest wanted =
        new NewOrderRequest(
            customer,
            null,
            "GBP",
            List.of(
                new OrderLineRequest("TEA", "Tea", 3, UnitPrice.of("10.00", "GBP")),
                new OrderLineRequest("CUP", "Cup", 1, UnitPrice.of("5.00", "GBP"))),
            gbp("4.95"),
            gbp("7.00"),
            gbp("3.50"),
            null);
    return agent.call(() -> orders.place(wanted)).id();
  }

  /** Paid a moment ago. */
  long sold(String lastFour) throws Exception {
    long order = placed();
    agent.call(() -> payments.sale(sale(order, lastFour, summary(order).total())));
    return order;
  }

  /** Paid by two cards, half and half. */
  long soldInTwo() throws Exception {
    long order = placed();
    agent.call(() -> payments.sale(sale(order, "4242", gbp("20.00"))));
    agent.call(() -> payments.sale(sale(order, "4242", gbp("23.45"))));
    return order;
  }

  /** Paid and settled. */
  long settled(String lastFour) throws Exception {
    long order = sold(lastFour);
    settle(order);
    return order;
  }

  /** Held for quality assurance: only authorized. */
  long held(String lastFour) throws Exception {
    long order = placed();
    agent.call(() -> payments.authorize(sale(order, lastFour, summary(order).total())));
    counter.change("update customer_order set status = 'PENDING' where id = ?", order);
    return order;
  }

  /** Two days later: what was taken has settled, and we have learned it. */
  void settle(long order) throws Exception {
    counter.pass(Duration.ofDays(2));
    for (ChargeDetails charge : charges(order)) {
      system.call(() -> settlement.sync(charge.id()));
    }
  }

  SaleRequest sale(long order, String lastFour, Money amount) {
    return new SaleRequest(
        UUID.randomUUID().toString(),
        order,
        "simulated",
        amount,
        new CardOnFile("tok_sim_" + lastFour, "VISA", "422808", lastFour, "10/2028"));
  }

  OrderSummary summary(long order) throws Exception {
    return agent.call(() -> reader.summary(order));
  }

  List<ChargeDetails> charges(long order) throws Exception {
    return agent.call(() -> charges.ofOrder(order));
  }

  ChargeDetails charge(long order) throws Exception {
    return charges(order).get(0);
  }

  RefundableOrder open(long order) throws Exception {
    OrderSummary seen = summary(order);
    return agent.call(() -> lines.ofOrder(seen));
  }

  /** The id of the line with this sku. */
  long line(long order, String sku) throws Exception {
    return summary(order).lines().stream()
        .filter(line -> line.sku().equals(sku))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** A refund by line as a dialog opened now would ask for it. */
  RefundRequest byLine(ChargeDetails charge, List<RefundLineRequest> parts) {
    return new RefundRequest(
        UUID.randomUUID(),
        charge.id(),
        RefundShares.sum(parts, "GBP"),
        "OTHER",
        null,
        charge.version(),
        charge.refundable(),
        parts);
  }

  List<RefundLineRequest> teas(long order, int pieces) throws Exception {
    return RefundShares.suggest(open(order), Map.of(line(order, "TEA"), pieces), false);
  }

  RefundReceipt refund(RefundRequest request) throws Exception {
    return agent.call(() -> refunds.refund(request));
  }

  String status(long order) throws Exception {
    return counter.one("select status from customer_order where id = ?", order);
  }
}
