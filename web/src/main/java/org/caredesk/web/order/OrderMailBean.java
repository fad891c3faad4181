package org.caredesk.web.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.caredesk.desk.OrderMailService;
import org.caredesk.mail.MailEvent;
import org.caredesk.mail.MailReader;
import org.caredesk.mail.MailRow;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Ref;
import org.caredesk.web.DeskChanged;
import org.caredesk.web.Notices;

/** The mails that told of the order itself, and the act of sending one once more. */
@Named("orderMail")
@RequestScoped
public class OrderMailBean {

  @Inject private OrderMailService service;
  @Inject private MailReader reader;
  @Inject private OrderSummaryBean order;
  @Inject private Notices notices;
  @Inject private Event<DeskChanged> changed;

  private List<MailRow> mails;

  /** Whether such a mail was ever written. */
  public boolean has(String event) {
    if (mails == null) {
      mails = reader.ofSubject(Ref.of(Ref.ORDER, order.getSummary().id()));
    }
    return mails.stream().anyMatch(mail -> mail.event() == MailEvent.valueOf(event));
  }

  public void resend(String event) {
    try {
      service.resend(order.getSummary().id(), MailEvent.valueOf(event));
      notices.done("mail.sentAgain");
    } catch (BusinessException refused) {
      notices.refused(refused);
    }
    changed.fire(new DeskChanged());
  }
}
