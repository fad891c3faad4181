package org.caredesk.web.customer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.regex.Pattern;
import org.caredesk.customer.CustomerName;
import org.caredesk.customer.CustomerProfile;
import org.caredesk.customer.CustomerService;
import org.caredesk.shared.BusinessException;
import org.caredesk.web.Notices;

/**
 * The pencils of the profile: name and contact, edited in place. Who was slower keeps what was
 * typed, sees what it says now, and may save again knowingly.
 */
@Named("edit")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class CustomerEditBean implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Pattern LINES = Pattern.compile("[\\r\\n,;]+");

  @Inject private CustomerService service;
  @Inject private CustomerProfileBean profile;
  @Inject private Notices notices;

  private String block;
  private String first;
  private String last;
  private String company;
  private String emails;
  private String phones;

  /** Opens a block for editing: name or contact. */
  public void open(String which) {
    CustomerProfile person = profile.getPerson();
    block = which;
    first = person.firstName();
    last = person.lastName();
    company = person.company();
    emails = String.join("\n", person.emails());
    phones = String.join("\n", person.phones().stream().map(phone -> phone.asTyped()).toList());
  }

  public void cancel() {
    block = null;
  }

  public void saveName() {
    save(
        () ->
            service.rename(profile.getId(), seenVersion(), new CustomerName(first, last, company)));
  }

  public void saveContact() {
    save(() -> service.changeContact(profile.getId(), seenVersion(), lines(emails), lines(phones)));
  }

  private void save(Runnable change) {
    try {
      change.run();
      block = null;
      notices.done("customer.saved");
    } catch (BusinessException refused) {
      String field = editing("name") ? "first" : "emails";
      notices.wrong(field, "error." + refused.code(), refused.args());
    }
    profile.refresh();
  }

  private long seenVersion() {
    return profile.getPerson().version();
  }

  private static List<String> lines(String text) {
    return text == null
        ? List.of()
        : LINES.splitAsStream(text).map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** Whether this block is being edited. */
  public boolean editing(String which) {
    return which.equals(block);
  }

  public String getFirst() {
    return first;
  }

  public void setFirst(String first) {
    this.first = first;
  }

  public String getLast() {
    return last;
  }

  public void setLast(String last) {
    this.last = last;
  }

  public String getCompany() {
    return company;
  }

  public void setCompany(String company) {
    this.company = company;
  }

  public String getEmails() {
    return emails;
  }

  public void setEmails(String emails) {
    this.emails = emails;
  }

  public String getPhones() {
    return phones;
  }

  public void setPhones(String phones) {
    this.phones = phones;
  }
}
