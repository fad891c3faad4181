package org.caredesk.customer.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;

/** One movement of a customer's credit, with what stood afterwards. Append-only. */
@Entity
@Table(name = "credit_entry")
public class CreditEntry {

  private static final int LONGEST_REASON = 500;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "credit_entry_seq")
  @SequenceGenerator(name = "credit_entry_seq", sequenceName = "credit_entry_seq")
  private Long id;

  @Column(name = "request_key")
  private String requestKey;

  @Column(name = "customer_id")
  private long customerId;

  private String currency;

  @Column(name = "minor_digits")
  private int minorDigits;

  private BigDecimal amount;

  @Column(name = "balance_after")
  private BigDecimal balanceAfter;

  private String reason;
  private String actor;

  @Column(name = "occurred_at")
  private Instant occurredAt;

  protected CreditEntry() {}

  /**
   * A movement that leads to this balance.
   *
   * @param amount above zero: given; below: taken back
   * @throws BusinessException credit.noReason, credit.longReason
   */
  CreditEntry(CreditRequest request, Money amount, Money balance, String actor, Instant at) {
    this.requestKey = request.requestKey();
    this.customerId = request.customerId();
    this.currency = amount.currency();
    this.minorDigits = amount.minorDigits();
    this.amount = amount.amount();
    this.balanceAfter = balance.amount();
    this.reason = words(request.reason());
    this.actor = actor;
    this.occurredAt = at;
  }

  private static String words(String typed) {
    String words = typed == null ? "" : typed.strip();
    if (words.isEmpty()) {
      throw new BusinessException("credit.noReason");
    }
    if (words.length() > LONGEST_REASON) {
      throw new BusinessException("credit.longReason", LONGEST_REASON);
    }
    return words;
  }

  /** Whether this is what the request asks for: a key stands for one content. */
  boolean answers(CreditRequest request, Money moved) {
    return customerId == request.customerId() && money(amount).equals(moved);
  }

  private Money money(BigDecimal figures) {
    return Money.of(figures, currency);
  }

  Money balance() {
    return money(balanceAfter);
  }

  String reason() {
    return reason;
  }

  CreditRow row() {
    return new CreditRow(id, occurredAt, money(amount), balance(), reason, actor);
  }
}
