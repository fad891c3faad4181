package org.caredesk.payment.refund;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.caredesk.customer.CustomerReader;
import org.caredesk.customer.MailContact;
import org.caredesk.mail.MailEvent;
import org.caredesk.mail.MailService;
import org.caredesk.mail.MailTokens;
import org.caredesk.payment.CardOnFile;
import org.caredesk.setting.SettingReader;
import org.caredesk.setting.Settings;
import org.caredesk.shared.Ref;

/**
 * Mails about refunds, written in the transaction of what they tell. The customer hears that money
 * is on its way or back, never by itself that it failed; our own people hear what failed.
 */
@Dependent
class RefundMails {

  private static final String OUR_LANGUAGE = "en";

  @Inject private MailService mails;
  @Inject private CustomerReader customers;
  @Inject private SettingReader settings;
  @Inject private RefundRepository refunds;

  /** To the customer, where an address is known. */
  void toCustomer(MailEvent event, Locked told) {
    long customerId = told.refund().customerId();
    MailContact contact = customers.mailContact(customerId);
    if (contact.email() != null) {
      mails.queue(
          event,
          List.of(contact.email()),
          contact.language(),
          tokens(told, contact.name()),
          subject(told),
          customerId);
    }
  }

  /** One mail to all Notify Emails, with what the processor said each time. */
  void toNotifyEmails(MailEvent event, Locked told) {
    Settings now = settings.get();
    long customerId = told.refund().customerId();
    MailTokens tokens =
        tokens(told, customers.mailContact(customerId).name())
            .attempts(attempts(told))
            .link(now.deskAddress() + "/refund/queue?id=" + told.refund().id());
    mails.queue(event, now.notifyEmails(), OUR_LANGUAGE, tokens, subject(told), customerId);
  }

  private MailTokens tokens(Locked told, String customerName) {
    CardOnFile card = told.charge().card();
    return new MailTokens()
        .customer(customerName)
        .order(refunds.orderNumber(told.refund().orderId()))
        .amount(told.refund().amount())
        .card(card.brand(), card.lastFour())
        .reason(told.refund().reason());
  }

  private List<String> attempts(Locked told) {
    return refunds.attempts(told.refund().id()).stream().map(RefundMails::inWords).toList();
  }

  private static String inWords(RefundAttempt attempt) {
    String what = attempt.words() == null ? "" : " " + attempt.words();
    String code = attempt.code() == null ? "" : " (" + attempt.code() + ")";
    return attempt.attemptOn() + ": " + attempt.outcome() + what + code;
  }

  private static Ref subject(Locked told) {
    return Ref.of(Ref.REFUND, told.refund().id());
  }
}
