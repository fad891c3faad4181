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

/** Where a customer reads mail. Only what a mail server could take becomes one. */
@Entity
@Table(name = "email_address")
public class EmailAddress {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "email_address_seq")
  @SequenceGenerator(name = "email_address_seq", sequenceName = "email_address_seq")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "customer_id")
  private Customer customer;

  @Column(nullable = false)
  private String address;

  protected EmailAddress() {}

  EmailAddress(Customer customer, String typed) {
    this.customer = customer;
    this.address = MailAddressPolicy.check(typed);
  }

  public String address() {
    return address;
  }
}
