package org.caredesk.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.Set;
import org.caredesk.shared.BusinessException;

/** Where a customer lives or wants goods. Only its country must be known: it reads the phones. */
@Entity
@Table(name = "postal_address")
public class PostalAddress {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_CITY = 120;
  private static final int LONGEST_STATE = 80;
  private static final int LONGEST_CODE = 20;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "postal_address_seq")
  @SequenceGenerator(name = "postal_address_seq", sequenceName = "postal_address_seq")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "customer_id")
  private Customer customer;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private AddressKind kind;

  private String line1;
  private String line2;
  private String city;
  private String state;

  @Column(name = "postal_code")
  private String postalCode;

  private String country;

  protected PostalAddress() {}

  PostalAddress(Customer customer, AddressKind kind, AddressRequest typed) {
    this.customer = customer;
    this.kind = kind;
    become(typed);
  }

  /** Is another one from now on. */
  void become(AddressRequest typed) {
    this.line1 = text(typed.line1(), LONGEST_LINE);
    this.line2 = text(typed.line2(), LONGEST_LINE);
    this.city = text(typed.city(), LONGEST_CITY);
    this.state = text(typed.state(), LONGEST_STATE);
    this.postalCode = text(typed.postalCode(), LONGEST_CODE);
    this.country = country(typed.country());
  }

  private static String text(String typed, int longest) {
    String clean = typed == null ? "" : typed.strip();
    if (clean.length() > longest) {
      throw new BusinessException("customer.tooLong", longest);
    }
    return clean;
  }

  private static String country(String typed) {
    String clean = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
    if (!isCountry(clean)) {
      throw new BusinessException("customer.country", clean);
    }
    return clean;
  }

  /**
   * A typed address as it would be kept.
   *
   * @throws BusinessException customer.country, customer.tooLong
   */
  public static AddressLine read(AddressRequest typed) {
    return new PostalAddress(null, AddressKind.BILLING, typed).line();
  }

  /** Whether these two letters are a country of ISO 3166. */
  public static boolean isCountry(String twoLetters) {
    return COUNTRIES.contains(twoLetters);
  }

  AddressKind kind() {
    return kind;
  }

  String country() {
    return country;
  }

  AddressLine line() {
    return new AddressLine(line1, line2, city, state, postalCode, country);
  }
}
