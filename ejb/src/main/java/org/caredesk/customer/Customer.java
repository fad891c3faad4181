package org.caredesk.customer;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.caredesk.shared.BusinessException;

/**
 * Whom the merchant sells to: root of their mails, phones and addresses. An edit that did not see
 * the latest state is refused; a mail address that no server would take too.
 */
@Entity
@Table(name = "customer")
public class Customer {

  private static final Set<String> GERMAN = Set.of("DE", "AT", "CH", "LI");
  private static final Set<String> LANGUAGES = Set.of("en", "de");
  private static final int MOST_CONTACTS = 20;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "customer_seq")
  @SequenceGenerator(name = "customer_seq", sequenceName = "customer_seq")
  private Long id;

  @Column(nullable = false)
  private String number;

  @Column(name = "first_name")
  private String firstName;

  @Column(name = "last_name")
  private String lastName;

  private String company;
  private String language;

  @Enumerated(EnumType.STRING)
  private CustomerStatus status;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private long version;

  @OneToMany(mappedBy = "customer", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("id")
  private List<EmailAddress> emails = new ArrayList<>();

  @OneToMany(mappedBy = "customer", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("id")
  private List<PhoneNumber> phones = new ArrayList<>();

  @OneToMany(mappedBy = "customer", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("id")
  private List<PostalAddress> addresses = new ArrayList<>();

  protected Customer() {}

  /** Somebody new, from the billing address, whose country also says the language if none given. */
  public Customer(
      String number, CustomerName name, String language, AddressRequest billing, Instant since) {
    this.number = number;
    this.status = CustomerStatus.ACTIVE;
    this.createdAt = since;
    rename(name);
    addresses.add(new PostalAddress(this, AddressKind.BILLING, billing));
    this.language = language == null || language.isBlank() ? languageOf(country()) : language;
  }

  private static String languageOf(String country) {
    return GERMAN.contains(country) ? "de" : "en";
  }

  /** Is billed here; phones that nobody could read may be of this country. */
  public void billTo(AddressRequest billing) {
    place(AddressKind.BILLING, billing);
    phones.forEach(phone -> phone.readIn(country()));
  }

  /**
   * Has goods sent elsewhere than to the billing address.
   *
   * @param shipping null: to the billing address again
   */
  public void shipTo(AddressRequest shipping) {
    if (shipping == null) {
      addresses.removeIf(address -> address.kind() == AddressKind.SHIPPING);
    } else {
      place(AddressKind.SHIPPING, shipping);
    }
  }

  private void place(AddressKind kind, AddressRequest typed) {
    addresses.stream()
        .filter(address -> address.kind() == kind)
        .findFirst()
        .ifPresentOrElse(
            address -> address.become(typed),
            () -> addresses.add(new PostalAddress(this, kind, typed)));
  }

  /** Is called so from now on. */
  public void rename(CustomerName name) {
    this.firstName = name.first();
    this.lastName = name.last();
    this.company = name.company();
  }

  /** Is reached so from now on. */
  public void reachBy(CustomerContact contact) {
    if (!LANGUAGES.contains(contact.language())) {
      throw new BusinessException("customer.language");
    }
    language = contact.language();
    reachAt(contact.emails(), contact.phones());
  }

  /** Is reached so from now on; the first of each is the one that is used. */
  public void reachAt(List<String> newEmails, List<String> newPhones) {
    CustomerContact wanted = new CustomerContact(newEmails, newPhones, language);
    if (wanted.emails().size() > MOST_CONTACTS || wanted.phones().size() > MOST_CONTACTS) {
      throw new BusinessException("customer.tooManyContacts", MOST_CONTACTS);
    }
    if (!wanted.emails().equals(emails())) {
      emails.clear();
      wanted.emails().forEach(mail -> emails.add(new EmailAddress(this, mail)));
    }
    if (!wanted.phones().equals(phones())) {
      phones.clear();
      wanted.phones().forEach(typed -> phones.add(new PhoneNumber(this, typed, country())));
    }
  }

  /** The billing country; United Kingdom when none is known. */
  String country() {
    return addresses.stream()
        .filter(address -> address.kind() == AddressKind.BILLING)
        .map(PostalAddress::country)
        .findFirst()
        .orElse("GB");
  }

  /** The house gives a number to whom the merchant gave none. */
  void numberIfNone() {
    if (number == null) {
      number = "C" + id;
    }
  }

  public Long id() {
    return id;
  }

  public String number() {
    return number;
  }

  public CustomerName name() {
    return new CustomerName(firstName, lastName, company);
  }

  public String language() {
    return language;
  }

  public long version() {
    return version;
  }

  /** How they are reached, as typed. */
  public CustomerContact contact() {
    return new CustomerContact(emails(), phones(), language);
  }

  /** The addresses, as typed. */
  public List<String> emails() {
    return emails.stream().map(EmailAddress::address).toList();
  }

  /** The numbers, as typed. */
  public List<String> phones() {
    return phones.stream().map(PhoneNumber::asTyped).toList();
  }

  CustomerProfile profile(List<PaymentMethodLine> cards) {
    return new CustomerProfile(
        id,
        version,
        number,
        firstName,
        lastName,
        company,
        language,
        status,
        createdAt,
        emails(),
        phones.stream().map(PhoneLine::of).toList(),
        address(AddressKind.BILLING),
        address(AddressKind.SHIPPING),
        cards);
  }

  /** Null: not known, or as billing. */
  AddressLine address(AddressKind kind) {
    return addresses.stream()
        .filter(address -> address.kind() == kind)
        .map(PostalAddress::line)
        .findFirst()
        .orElse(null);
  }
}
