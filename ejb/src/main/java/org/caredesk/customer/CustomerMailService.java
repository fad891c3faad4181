package org.caredesk.customer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.caredesk.mail.MailReader;
import org.caredesk.mail.MailRow;
import org.caredesk.mail.MailService;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Roles;

/**
 * Sends a customer's mail once more. What was written for one customer goes to that customer's own
 * addresses and to no other.
 */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN})
public class CustomerMailService {

  @Inject private MailReader reader;
  @Inject private MailService mails;
  @Inject private CustomerReader customers;

  /**
   * The addresses to which a mail may go again: those it went to, and for a mail to a customer all
   * that this customer has on record.
   *
   * @throws BusinessException mail.unknown
   */
  public List<String> addresses(long mailId) {
    MailRow mail = reader.details(mailId).row();
    return mail.customerId() == null || !mail.event().isToCustomer()
        ? List.of()
        : customers.profile(mail.customerId()).emails();
  }

  /**
   * The same words once more, as a new mail.
   *
   * @param address null: to the same addresses as before
   * @return the new mail's id
   * @throws BusinessException mail.unknown, mail.noRecipient, mail.notTheirs when the customer does
   *     not have this address
   */
  public long resend(long mailId, String address) {
    if (address == null) {
      return mails.resend(mailId);
    }
    if (!addresses(mailId).contains(address)) {
      throw new BusinessException("mail.notTheirs", address);
    }
    return mails.resendTo(mailId, address);
  }
}
