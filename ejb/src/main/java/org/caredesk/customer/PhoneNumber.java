package org.caredesk.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Optional;
import org.caredesk.shared.BusinessException;

/** A number a customer can be called at: as typed, and in E.164 when it could be read. */
@Entity
@Table(name = "phone_number")
public class PhoneNumber {

  private static final int LONGEST = 60;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "phone_number_seq")
  @SequenceGenerator(name = "phone_number_seq", sequenceName = "phone_number_seq")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "customer_id")
  private Customer customer;

  @Column(name = "as_typed", nullable = false)
  private String asTyped;

  private String e164;

  protected PhoneNumber() {}

  PhoneNumber(Customer customer, String typed, String country) {
    this.customer = customer;
    this.asTyped = typed.strip();
    if (asTyped.isEmpty() || asTyped.length() > LONGEST) {
      throw new BusinessException("customer.phone", asTyped);
    }
    this.e164 = PhonePolicy.e164(asTyped, country).orElse(null);
  }

  /** One that nobody could read may be one of this country. */
  void readIn(String country) {
    if (e164 == null) {
      e164 = PhonePolicy.e164(asTyped, country).orElse(null);
    }
  }

  public String asTyped() {
    return asTyped;
  }

  /** Empty: could not be read, kept as typed. */
  public Optional<String> e164() {
    return Optional.ofNullable(e164);
  }
}
