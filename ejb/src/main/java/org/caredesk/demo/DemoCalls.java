package org.caredesk.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.caredesk.customer.CustomerReader;
import org.caredesk.order.NewOrderRequest;
import org.caredesk.order.OrderReader;
import org.caredesk.order.OrderService;
import org.caredesk.payment.CardOnFile;
import org.caredesk.payment.PaymentService;
import org.caredesk.payment.SaleRequest;
import org.caredesk.payment.gateway.simulated.SimulatedControl;
import org.caredesk.payment.refund.BulkRefundLine;
import org.caredesk.payment.refund.RefundBulkService;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Money;

/**
 * The part of the demo that is lived and not told: sales and refunds through the services, with
 * real calls to the simulated gateway. Repeating one changes nothing, by its request key.
 */
@ApplicationScoped
class DemoCalls {

  private static final Logger LOG = Logger.getLogger(DemoCalls.class.getName());

  @Inject private SimulatedControl control;
  @Inject private CustomerReader customers;
  @Inject private OrderService orders;
  @Inject private OrderReader orderReader;
  @Inject private PaymentService payments;
  @Inject private RefundBulkService refunds;
  @Inject private Clocks clocks;

  /** The gateway is to have had these charges all along. */
  void register(List<DemoOrder> made) {
    JsonArrayBuilder charges = Json.createArrayBuilder();
    made.stream().filter(DemoOrder::isAtGateway).forEach(order -> charges.add(charge(order)));
    control.know(Json.createObjectBuilder().add("charges", charges).build().toString());
  }

  private static JsonObjectBuilder charge(DemoOrder order) {
    JsonObjectBuilder charge =
        Json.createObjectBuilder()
            .add("reference", order.reference())
            .add("order", order.number())
            .add("amount", order.total().amount().toPlainString())
            .add("currency", order.total().currency())
            .add("phase", order.fate().phase())
            .add("captured_at", order.placedAt().toString())
            .add("brand", order.card().brand())
            .add("bin", order.card().bin())
            .add("last_four", order.card().lastFour())
            .add("expiry", order.card().expiry());
    return order.settledAt() == null
        ? charge
        : charge.add("settled_at", order.settledAt().toString());
  }

  /** An order of today, placed and charged. */
  void sell(DemoOrder order) {
    long orderId = orderReader.idByNumber(order.number()).orElseGet(() -> place(order));
    CardOnFile card = order.card();
    payments.sale(
        new SaleRequest(
            "demo-" + order.number(),
            orderId,
            DemoOrder.ACCOUNT,
            order.total(),
            new CardOnFile(
                "tok_sim_" + card.lastFour(),
                card.brand(),
                card.bin(),
                card.lastFour(),
                card.expiry())));
  }

  private long place(DemoOrder order) {
    long customerId = customers.findIdByNumber(order.customerNumber()).orElseThrow();
    Money nothing = Money.zero(DemoOrders.CURRENCY);
    return orders
        .place(
            new NewOrderRequest(
                customerId,
                order.number(),
                DemoOrders.CURRENCY,
                order.lines(),
                order.shipping(),
                nothing,
                nothing,
                order.placedAt()))
        .id();
  }

  /** Gives back a part or the whole of a settled sale; what cannot be given back is left. */
  void refund(DemoOrder order, Money amount, String reason) {
    try {
      refunds.refund(
          new BulkRefundLine(
              "demo-" + order.number(), order.transactionNumber(), amount, reason, clocks.now()),
          "agent");
    } catch (BusinessException e) {
      LOG.log(
          Level.INFO,
          "demo: order {0} is not refunded: {1}",
          new Object[] {order.number(), e.code()});
    }
  }
}
