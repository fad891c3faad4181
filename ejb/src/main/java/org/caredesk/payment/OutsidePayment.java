package org.caredesk.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;

/**
 * Money for an order that came in elsewhere: a bank transfer, cash. It stands as it was recorded;
 * what goes back of it goes back there, too.
 */
@Entity
@Table(name = "outside_payment")
public class OutsidePayment {

  private static final int LONGEST_REFERENCE = 120;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outside_payment_seq")
  @SequenceGenerator(name = "outside_payment_seq", sequenceName = "outside_payment_seq")
  private Long id;

  @Column(name = "request_key")
  private String requestKey;

  @Column(name = "order_id")
  private long orderId;

  @Column(name = "customer_id")
  private long customerId;

  private BigDecimal amount;
  private String currency;

  @Enumerated(EnumType.STRING)
  private OutsideMethod method;

  private String reference;

  @Column(name = "recorded_by")
  private String recordedBy;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  protected OutsidePayment() {}

  OutsidePayment(OutsidePaymentRequest told, long customerId, String by, Instant at) {
    if (!told.amount().isPositive()) {
      throw new BusinessException("charge.notPositive");
    }
    String found = told.reference() == null ? "" : told.reference().strip();
    if (told.method() == null || found.isEmpty() || found.length() > LONGEST_REFERENCE) {
      throw new BusinessException("outside.reference", LONGEST_REFERENCE);
    }
    this.requestKey = told.requestKey();
    this.orderId = told.orderId();
    this.customerId = customerId;
    this.amount = told.amount().amount();
    this.currency = told.amount().currency();
    this.method = told.method();
    this.reference = found;
    this.recordedBy = by;
    this.recordedAt = at;
  }

  Money amount() {
    return Money.of(amount, currency);
  }

  boolean isAbout(OutsidePaymentRequest told) {
    return orderId == told.orderId() && amount().equals(told.amount()) && method == told.method();
  }

  OutsidePaymentRow row() {
    return new OutsidePaymentRow(method, reference, amount(), recordedBy, recordedAt);
  }
}
