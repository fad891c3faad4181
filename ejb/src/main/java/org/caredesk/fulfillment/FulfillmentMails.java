package org.caredesk.fulfillment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.caredesk.customer.CustomerReader;
import org.caredesk.customer.MailContact;
import org.caredesk.mail.MailEvent;
import org.caredesk.mail.MailLine;
import org.caredesk.mail.MailService;
import org.caredesk.mail.MailTokens;
import org.caredesk.order.OrderAddress;
import org.caredesk.order.OrderReader;
import org.caredesk.order.OrderSummary;
import org.caredesk.shared.Ref;

/** Tells customers that a parcel has left, and where it can be followed. */
@Dependent
class FulfillmentMails {

  @Inject private MailService mails;
  @Inject private CustomerReader customers;
  @Inject private OrderReader orders;

  /**
   * Where an address is known; written in the transaction that sends the parcel.
   *
   * @param number the carrier's; null: sent without one
   */
  void shipped(Fulfillment parcel, Carrier carrier, String number) {
    MailContact contact = customers.mailContact(parcel.customerId());
    if (contact.email() == null) {
      return;
    }
    OrderSummary order = orders.summary(parcel.orderId());
    mails.queue(
        MailEvent.SHIPPED,
        List.of(contact.email()),
        contact.language(),
        new MailTokens()
            .customer(contact.name())
            .order(order.number())
            .fulfillment(parcel.number())
            .items(items(parcel, order))
            .shipTo(address(order.shipTo()))
            .tracking(carrier.name(), number, link(carrier, number)),
        Ref.of(Ref.FULFILLMENT, parcel.id()),
        parcel.customerId());
  }

  private static List<MailLine> items(Fulfillment parcel, OrderSummary order) {
    return order.lines().stream()
        .filter(line -> parcel.piecesOf(line.id()) > 0)
        .map(line -> MailLine.of(line.name(), line.sku(), parcel.piecesOf(line.id())))
        .toList();
  }

  private static List<String> address(OrderAddress to) {
    return to == null
        ? List.of()
        : List.of(
            to.recipient(),
            to.line1(),
            to.line2(),
            (to.postalCode() + " " + to.city()).strip(),
            to.state(),
            to.country());
  }

  private static String link(Carrier carrier, String number) {
    return TrackingLinkPolicy.link(carrier.urlTemplate(), number).orElse(null);
  }
}
