package org.caredesk.container.fulfillment;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.caredesk.container.AsAgent;
import org.caredesk.container.payment.Counter;
import org.caredesk.customer.AddressRequest;
import org.caredesk.customer.CustomerName;
import org.caredesk.customer.CustomerService;
import org.caredesk.customer.NewCustomerRequest;
import org.caredesk.fulfillment.FulfillmentReader;
import org.caredesk.fulfillment.FulfillmentRow;
import org.caredesk.fulfillment.Tracking;
import org.caredesk.fulfillment.TrackingService;
import org.caredesk.order.NewOrderRequest;
import org.caredesk.order.OrderLineRequest;
import org.caredesk.order.OrderReceipt;
import org.caredesk.order.OrderService;
import org.caredesk.payment.CardOnFile;
import org.caredesk.payment.ChargeReceipt;
import org.caredesk.payment.PaymentService;
import org.caredesk.payment.SaleRequest;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;
import org.caredesk.shared.UnitPrice;

/** What a test of parcels needs at hand: a paid order of 3 cups and 1 pot, and many people. */
@ApplicationScoped
public class Packing {

  static final Tracking DHL = new Tracking("DHL", "JD014600003");

  /** A paid order with its one parcel. */
  public record Paid(long customerId, long orderId, String number, long chargeId, long parcel) {}

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService threads;

  @Inject private Counter counter;
  @Inject private CustomerService customers;
  @Inject private OrderService orders;
  @Inject private PaymentService payments;
  @Inject private FulfillmentReader parcels;
  @Inject private TrackingService tracking;
  @Inject private AsAgent agent;

  /** Three cups at 5.00 and a pot at 20.00, placed and not paid. */
  public OrderReceipt unpaid(long customerId) {
    return orders.place(
        new NewOrderRequest(
            customerId,
            null,
            "GBP",
            List.of(line("CUP", 3, "5.00"), line("POT", 1, "20.00")),
            Money.of("2.50", "GBP"),
            Money.zero("GBP"),
            Money.zero("GBP"),
            null));
  }

  private static OrderLineRequest line(String sku, int quantity, String price) {
    return new OrderLineRequest(sku, "A " + sku, quantity, UnitPrice.of(price, "GBP"));
  }

  /** The same, paid by a card with these last four digits. */
  public Paid paid() throws Exception {
    counter.farFromCutOff();
    return agent.call(
        () -> {
          long customer = customer();
          OrderReceipt order = unpaid(customer);
          ChargeReceipt charge = pay(order);
          List<FulfillmentRow> made = parcels.ofOrder(order.id());
          return new Paid(
              customer, order.id(), order.number(), charge.chargeId(), made.get(0).id());
        });
  }

  long customer() {
    return customers.create(
        new NewCustomerRequest(
            null,
            new CustomerName("Pauline", "Parcel", null),
            "en",
            List.of("pauline@example.org"),
            List.of(),
            new AddressRequest("1 High Street", "", "London", "", "E1 6AN", "GB"),
            null,
            null));
  }

  ChargeReceipt pay(OrderReceipt order) {
    return payments.sale(
        new SaleRequest(
            UUID.randomUUID().toString(),
            order.id(),
            "simulated",
            order.total(),
            new CardOnFile("tok_sim_4242", "VISA", "422808", "4242", "10/2028")));
  }

  /** The same, shipped. */
  public Paid shipped() throws Exception {
    Paid paid = paid();
    agent.call(
        () -> {
          tracking.ship(paid.parcel(), DHL, null);
          return null;
        });
    return paid;
  }

  /** What each of many who do these at once gets: nothing, or the code of the refusal. */
  public List<String> atOnce(int people, Callable<?>... deeds) throws Exception {
    List<Future<String>> running = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      Callable<?> deed = deeds[person % deeds.length];
      running.add(threads.submit(() -> agent.call(() -> said(deed))));
    }
    List<String> answers = new ArrayList<>();
    for (Future<String> one : running) {
      answers.add(one.get(60, TimeUnit.SECONDS));
    }
    return answers;
  }

  private static String said(Callable<?> deed) throws Exception {
    try {
      deed.call();
      return "";
    } catch (BusinessException refusal) {
      return refusal.code();
    }
  }
}
