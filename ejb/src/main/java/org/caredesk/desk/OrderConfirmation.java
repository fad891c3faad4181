package org.caredesk.desk;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
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
import org.caredesk.order.OrderStatus;
import org.caredesk.order.OrderStatusChanged;
import org.caredesk.order.OrderSummary;
import org.caredesk.shared.Money;
import org.caredesk.shared.Ref;

/**
 * Tells the customer that an order taken at the desk is paid: once, in the transaction that made it
 * so, whoever learned of it: the agent's own press, a capture after quality assurance, or the night
 * that asked for an answer that had not come.
 */
@Dependent
class OrderConfirmation {

  @Inject private PlacingRepository placings;
  @Inject private OrderReader orders;
  @Inject private CustomerReader customers;
  @Inject private MailService mails;

  void changed(@Observes OrderStatusChanged change) {
    boolean paid = change.to() == OrderStatus.COMPLETE && change.from() != OrderStatus.REFUNDED;
    if (paid
        && placings.latest(change.orderId()).isPresent()
        && !placings.isConfirmed(change.orderId())) {
      confirm(orders.summary(change.orderId()));
    }
  }

  private void confirm(OrderSummary order) {
    MailContact contact = customers.mailContact(order.customerId());
    if (contact.email() == null) {
      return;
    }
    mails.queue(
        MailEvent.ORDER_CONFIRMED,
        List.of(contact.email()),
        contact.language(),
        tokens(order, contact),
        Ref.of(Ref.ORDER, order.id()),
        order.customerId());
  }

  private MailTokens tokens(OrderSummary order, MailContact contact) {
    Object[] card = placings.paidBy(order.id()).orElseGet(() -> new Object[2]);
    return new MailTokens()
        .customer(contact.name())
        .order(order.number())
        .placedAt(order.placedAt())
        .lines(
            order.lines().stream()
                .map(
                    line ->
                        new MailLine(
                            line.name(),
                            line.sku(),
                            line.quantity(),
                            line.unitPrice(),
                            line.total()))
                .toList())
        .totals(goods(order), order.shipping(), order.discount(), order.tax(), order.total())
        .shipTo(lines(order.shipTo()))
        .billTo(lines(order.billTo()))
        .card((String) card[0], (String) card[1]);
  }

  private static Money goods(OrderSummary order) {
    return order.lines().stream()
        .map(line -> line.total())
        .reduce(Money.zero(order.currency()), Money::plus);
  }

  private static List<String> lines(OrderAddress address) {
    return address == null ? List.of() : address.lines();
  }
}
