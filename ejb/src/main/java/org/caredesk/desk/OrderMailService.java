package org.caredesk.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.caredesk.mail.MailEvent;
import org.caredesk.mail.MailReader;
import org.caredesk.mail.MailRow;
import org.caredesk.mail.MailService;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Ref;
import org.caredesk.shared.Roles;

/** Sends the mail about an order once more. */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN})
public class OrderMailService {

  @Inject private MailReader reader;
  @Inject private MailService mails;

  /**
   * Sends an order's confirmation, or the mail that it was cancelled, as a new message.
   *
   * @return the new mail's id
   * @throws BusinessException mail.none when no such mail was ever written
   */
  public long resend(long orderId, MailEvent event) {
    MailRow sent =
        reader
            .ofSubject(Ref.of(Ref.ORDER, orderId), event)
            .orElseThrow(() -> new BusinessException("mail.none", event));
    return mails.resend(sent.id());
  }
}
