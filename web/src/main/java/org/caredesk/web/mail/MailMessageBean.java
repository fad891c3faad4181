package org.caredesk.web.mail;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.caredesk.customer.CustomerMailService;
import org.caredesk.customer.CustomerReader;
import org.caredesk.mail.MailDetails;
import org.caredesk.mail.MailReader;
import org.caredesk.mail.MailRow;
import org.caredesk.mail.MailService;
import org.caredesk.mail.MailState;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Ref;
import org.caredesk.web.Given;
import org.caredesk.web.Notices;

/**
 * A mail as it was stored and sent, with the mail server's own words. The address names the mail,
 * or what it tells of: then the latest about that is shown.
 */
@Named("mailMessage")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class MailMessageBean implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final List<String> ABOUT = List.of("", Ref.ORDER, Ref.CHARGE, Ref.REFUND);

  @Inject private MailReader reader;
  @Inject private MailService mails;
  @Inject private CustomerMailService customerMails;
  @Inject private CustomerReader customers;
  @Inject private Notices notices;

  private MailDetails mail;
  private List<MailRow> related = List.of();
  private List<String> addresses = List.of();
  private String customerName;
  private String address;

  /** Called by the page before it is shown. */
  public void read() {
    Given.orMissing(() -> look(wanted()));
  }

  private long wanted() {
    String type = Given.oneOf("about", ABOUT);
    return type.isEmpty()
        ? Given.id("id")
        : reader.ofSubject(Ref.of(type, Given.id("of"))).stream()
            .findFirst()
            .map(MailRow::id)
            .orElse(0L);
  }

  private void look(long id) {
    mail = reader.details(id);
    MailRow row = mail.row();
    related =
        row.test()
            ? List.of()
            : reader.ofSubject(row.about()).stream().filter(one -> one.id() != id).toList();
    addresses =
        customerMails.addresses(id).stream()
            .filter(one -> !row.recipients().contains(one))
            .toList();
    Long customer = row.customerId();
    customerName = customer == null ? null : customers.names(Set.of(customer)).get(customer);
  }

  /** Sends the same words once more, to the same addresses or to another of this customer. */
  public void resend() {
    act(() -> customerMails.resend(mail.row().id(), address), "mail.sentAgain");
  }

  public void retryNow() {
    act(() -> mails.retryNow(mail.row().id()), "mail.retried");
  }

  private void act(Runnable deed, String done) {
    try {
      deed.run();
      notices.done(done);
    } catch (BusinessException refused) {
      notices.refused(refused);
    }
    look(mail.row().id());
  }

  /** Whether it waits for another try, or was given up. */
  public boolean isRetryable() {
    return mail.row().state() != MailState.SENT && !mail.row().recipients().isEmpty();
  }

  public boolean isWaiting() {
    return mail.row().state() == MailState.WAITING;
  }

  /** Where what it tells of is looked at; empty where that has no page. */
  public String getAboutAddress() {
    return Ref.ORDER.equals(mail.row().about().type())
        ? "/order/summary?id=" + mail.row().about().id()
        : "";
  }

  public MailDetails getMail() {
    return mail;
  }

  public List<MailRow> getRelated() {
    return related;
  }

  public List<String> getAddresses() {
    return addresses;
  }

  public String getCustomerName() {
    return customerName;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }
}
