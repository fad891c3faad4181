package org.caredesk.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.caredesk.customer.CustomerReader;
import org.caredesk.customer.MailContact;
import org.caredesk.mail.MailEvent;
import org.caredesk.mail.MailService;
import org.caredesk.mail.MailTokens;
import org.caredesk.shared.Money;
import org.caredesk.shared.Ref;

/** Tells a customer that a charge was called off, from the outbox and in the void's transaction. */
@ApplicationScoped
class VoidMail {

  @Inject private MailService mails;
  @Inject private CustomerReader customers;

  void queue(Charge charge, String orderNumber, Money amount) {
    MailContact contact = customers.mailContact(charge.customerId());
    if (contact.email() == null) {
      return;
    }
    CardOnFile card = charge.card();
    mails.queue(
        MailEvent.VOIDED,
        List.of(contact.email()),
        contact.language(),
        new MailTokens()
            .customer(contact.name())
            .order(orderNumber)
            .amount(amount)
            .card(card.brand(), card.lastFour()),
        Ref.of(Ref.CHARGE, charge.id()),
        charge.customerId());
  }
}
