package org.caredesk.customer;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * Everything of a customer that the profile's blocks show.
 *
 * @param version to be given back with an edit, so that a stale one is seen
 * @param company null: a private person
 * @param billing null: not known
 * @param shipping null: as billing
 */
public record CustomerProfile(
    long id,
    long version,
    String number,
    String firstName,
    String lastName,
    String company,
    String language,
    CustomerStatus status,
    Instant createdAt,
    List<String> emails,
    List<PhoneLine> phones,
    AddressLine billing,
    AddressLine shipping,
    List<PaymentMethodLine> paymentMethods)
    implements Serializable {

  /** The name, as it is edited. */
  public CustomerName called() {
    return new CustomerName(firstName, lastName, company);
  }

  /** How they are reached, as it is edited. */
  public CustomerContact contact() {
    return new CustomerContact(emails, phones.stream().map(PhoneLine::asTyped).toList(), language);
  }

  /** As it is read: the person, with the company behind. */
  public String name() {
    return called().toString();
  }
}
