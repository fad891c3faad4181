package org.caredesk.fulfillment.rma;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.caredesk.customer.CustomerReader;
import org.caredesk.customer.MailContact;
import org.caredesk.mail.MailEvent;
import org.caredesk.mail.MailLine;
import org.caredesk.mail.MailService;
import org.caredesk.mail.MailTokens;
import org.caredesk.setting.SettingReader;
import org.caredesk.shared.Ref;

/** Tells customers under which number, until when and where to they may send goods back. */
@Dependent
class RmaMails {

  @Inject private MailService mails;
  @Inject private CustomerReader customers;
  @Inject private RmaReader reader;
  @Inject private SettingReader settings;

  /** Where an address is known; written in the transaction that issues the number. */
  void issued(long rmaId) {
    RmaDetails rma = reader.details(rmaId);
    MailContact contact = customers.mailContact(rma.row().customerId());
    if (contact.email() == null) {
      return;
    }
    mails.queue(
        MailEvent.RMA_ISSUED,
        List.of(contact.email()),
        contact.language(),
        new MailTokens()
            .customer(contact.name())
            .order(rma.row().orderNumber())
            .rma(rma.row().number(), rma.row().dueOn(), returnTo())
            .items(
                rma.lines().stream()
                    .map(line -> MailLine.of(line.name(), line.sku(), line.quantity()))
                    .toList()),
        Ref.of(Ref.RMA, rmaId),
        rma.row().customerId());
  }

  private List<String> returnTo() {
    return Arrays.stream(settings.get().returnAddress().split(",")).map(String::strip).toList();
  }
}
