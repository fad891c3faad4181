package org.caredesk.web.customer;

import jakarta.enterprise.event.Event;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.caredesk.customer.AddressLine;
import org.caredesk.customer.CustomerContact;
import org.caredesk.customer.CustomerEditService;
import org.caredesk.customer.CustomerName;
import org.caredesk.customer.CustomerProfile;
import org.caredesk.customer.PhonePolicy;
import org.caredesk.shared.BusinessException;
import org.caredesk.web.DeskChanged;
import org.caredesk.web.Notices;

/**
 * The pencils of the profile: name and contact, edited in place. Who was slower keeps what was
 * typed, sees what it says now beside it, and may save again knowingly.
 */
@Named("edit")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class CustomerEditBean implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Pattern LINES = Pattern.compile("[\\r\\n,;]+");
  private static final String ELSEWHERE = "GB";
  private static final Map<String, String> FIELDS = Map.of("customer.phone", "phones");

  @Inject private CustomerEditService service;
  @Inject private CustomerProfileBean profile;
  @Inject private Event<DeskChanged> changed;
  @Inject private Notices notices;

  private String block;
  private boolean stale;
  private CustomerName seenName;
  private CustomerContact seenContact;
  private String first;
  private String last;
  private String company;
  private String emails;
  private String phones;
  private String language;

  /** Opens a block for editing: name or contact. */
  public void open(String which) {
    block = which;
    look();
    CustomerProfile person = profile.getPerson();
    first = person.firstName();
    last = person.lastName();
    company = person.company();
    emails = String.join("\n", seenContact.emails());
    phones = String.join("\n", seenContact.phones());
    language = person.language();
    stale = false;
  }

  private void look() {
    seenName = profile.getPerson().called();
    seenContact = profile.getPerson().contact();
  }

  public void cancel() {
    block = null;
    profile.refresh();
  }

  public void saveName() {
    save(
        "first",
        () -> service.rename(profile.getId(), seenName, new CustomerName(first, last, company)));
  }

  public void saveContact() {
    CustomerContact wanted = new CustomerContact(lines(emails), lines(phones), language);
    save("emails", () -> service.changeContact(profile.getId(), seenContact, wanted));
  }

  private void save(String field, Runnable change) {
    try {
      change.run();
      block = null;
      notices.done("customer.saved");
      changed.fire(new DeskChanged());
    } catch (BusinessException refused) {
      profile.refresh();
      stale = refused.code().equals("customer.changed");
      if (stale) {
        look();
      }
      notices.refusedAt(FIELDS.getOrDefault(refused.code(), field), refused);
    }
  }

  private static List<String> lines(String text) {
    return text == null
        ? List.of()
        : LINES.splitAsStream(text).map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** Numbers that will be kept as typed, because nobody can read them: a warning, no refusal. */
  public List<String> getUnread() {
    AddressLine billing = profile.getPerson().billing();
    return PhonePolicy.unread(lines(phones), billing == null ? ELSEWHERE : billing.country());
  }

  /** Whether this block is being edited. */
  public boolean editing(String which) {
    return which.equals(block);
  }

  /** Somebody was faster: what it says now is shown beside what was typed. */
  public boolean isStale() {
    return stale;
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

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }
}
