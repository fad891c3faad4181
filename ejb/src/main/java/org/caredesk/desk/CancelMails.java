package org.caredesk.desk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caredesk.customer.CustomerReader;
import org.caredesk.customer.MailContact;
import org.caredesk.mail.MailEvent;
import org.caredesk.mail.MailLine;
import org.caredesk.mail.MailService;
import org.caredesk.mail.MailTokens;
import org.caredesk.order.OrderLineRow;
import org.caredesk.order.OrderReader;
import org.caredesk.order.OrderSummary;
import org.caredesk.shared.Money;
import org.caredesk.shared.Ref;

/** Tells a customer that an order, or some of it, will not come. */
@Dependent
class CancelMails {

  @Inject private MailService mails;
  @Inject private CustomerReader customers;
  @Inject private OrderReader orders;

  CancelOutcome queue(OrderCancellation cancellation) {
    OrderSummary order = orders.summary(cancellation.orderId());
    MailContact contact = customers.mailContact(order.customerId());
    if (contact.email() == null) {
      return new CancelOutcome(CancelPartState.FAILED, "cancel.did.noMail", List.of());
    }
    mails.queue(
        MailEvent.ORDER_CANCELLED,
        List.of(contact.email()),
        contact.language(),
        new MailTokens()
            .customer(Objects.requireNonNullElse(contact.name(), ""))
            .order(order.number())
            .items(items(order, cancellation))
            .amount(back(order, cancellation)),
        Ref.of(Ref.ORDER, order.id()),
        order.customerId());
    return CancelOutcome.done("cancel.did.MAIL", contact.email());
  }

  /** What has gone back, null for nothing; what still waits is told when it goes. */
  private static Money back(OrderSummary order, OrderCancellation cancellation) {
    Money back =
        cancellation.parts().stream()
            .filter(
                part -> part.kind() == CancelPartKind.VOID || part.kind() == CancelPartKind.REFUND)
            .map(CancellationPart::row)
            .filter(row -> row.state() == CancelPartState.DONE)
            .map(CancelPartRow::amount)
            .reduce(Money.zero(order.currency()), Money::plus);
    return back.isPositive() ? back : null;
  }

  private static List<MailLine> items(OrderSummary order, OrderCancellation cancellation) {
    Map<Long, Integer> some = cancellation.pieces();
    return order.lines().stream()
        .map(line -> item(line, some.isEmpty() ? line.quantity() : some.getOrDefault(line.id(), 0)))
        .filter(item -> item.quantity() > 0)
        .toList();
  }

  private static MailLine item(OrderLineRow line, int pieces) {
    return MailLine.of(line.name(), line.sku(), pieces);
  }
}
