package org.caredesk.container.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.caredesk.catalog.quote.Quote;
import org.caredesk.container.AsAgent;
import org.caredesk.container.catalog.Shelf;
import org.caredesk.customer.AddressRequest;
import org.caredesk.customer.CustomerName;
import org.caredesk.customer.CustomerService;
import org.caredesk.customer.NewCustomerRequest;
import org.caredesk.desk.CardChoice;
import org.caredesk.desk.EntryLine;
import org.caredesk.desk.EntryRequest;
import org.caredesk.desk.OrderEntryService;
import org.caredesk.desk.PayWay;
import org.caredesk.desk.PlaceOrderRequest;
import org.caredesk.order.OrderAddress;
import org.caredesk.payment.CardOnFile;

/** An agent at the desk with somebody on the phone: makes what a test of order entry asks for. */
@ApplicationScoped
public class EntryDesk {

  private static final OrderAddress HOME =
      new OrderAddress("Olive Orders", "1 High Street", "", "Douglas", "", "IM1 1AA", "IM");

  @Inject private AsAgent agent;
  @Inject private Shelf shelf;
  @Inject private CustomerService customers;
  @Inject private OrderEntryService entries;

  /** Somebody new; their id. */
  public long customer() throws Exception {
    return agent.call(
        () ->
            customers.create(
                new NewCustomerRequest(
                    null,
                    new CustomerName("Olive", "Orders", null),
                    "en",
                    List.of("olive@example.org"),
                    List.of(),
                    new AddressRequest("1 High Street", "", "Douglas", "", "IM1 1AA", "IM"),
                    null,
                    null)));
  }

  /** Three pieces at 7.50 of a product of its own: 22.50 in all. */
  public EntryRequest entry(String coupon) throws Exception {
    String sku = shelf.own("ENT-");
    shelf.product(sku, "Entered thing", "7.50");
    return new EntryRequest(
        null, 0, customer(), "GBP", List.of(new EntryLine(sku, 3, null)), coupon, null, HOME, HOME);
  }

  /** The same order as it was kept. */
  public static EntryRequest kept(EntryRequest entry, long orderId, long version) {
    return new EntryRequest(
        orderId,
        version,
        entry.customerId(),
        entry.currency(),
        entry.lines(),
        entry.couponCode(),
        entry.shippingProfileId(),
        entry.billTo(),
        entry.shipTo());
  }

  /** The same order, billed and sent there. */
  static EntryRequest going(EntryRequest entry, OrderAddress billTo, OrderAddress shipTo) {
    return new EntryRequest(
        entry.orderId(),
        entry.version(),
        entry.customerId(),
        entry.currency(),
        entry.lines(),
        entry.couponCode(),
        entry.shippingProfileId(),
        billTo,
        shipTo);
  }

  /** The same order with another coupon. */
  static EntryRequest withCoupon(EntryRequest entry, String coupon) {
    return new EntryRequest(
        entry.orderId(),
        entry.version(),
        entry.customerId(),
        entry.currency(),
        entry.lines(),
        coupon,
        entry.shippingProfileId(),
        entry.billTo(),
        entry.shipTo());
  }

  /** The press of the button, with a new card that ends so. */
  public PlaceOrderRequest placing(EntryRequest entry, PayWay way, String lastFour)
      throws Exception {
    Quote quote = agent.call(() -> entries.quote(entry));
    CardOnFile card =
        new CardOnFile(
            "tok_sim_" + lastFour, "VISA", "400000", lastFour, "10/2031", "fp-" + lastFour);
    return new PlaceOrderRequest(
        UUID.randomUUID().toString(),
        entry,
        quote.amounts().total(),
        way,
        "simulated",
        new CardChoice(null, card, true),
        null,
        null);
  }
}
