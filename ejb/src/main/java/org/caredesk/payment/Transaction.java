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

/**
 * One movement of money or one decline, as it is shown to people: written once, when the attempt
 * that it came from has ended, and never changed.
 */
@Entity
@Table(name = "transaction")
public class Transaction {

  private static final int LONGEST_WORDS = 300;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "transaction_seq")
  @SequenceGenerator(
      name = "transaction_seq",
      sequenceName = "transaction_seq",
      allocationSize = 50)
  private Long id;

  private String number;

  @Column(name = "charge_id")
  private long chargeId;

  @Column(name = "refund_id")
  private Long refundId;

  @Column(name = "refund_attempt_id")
  private Long refundAttemptId;

  @Column(name = "charge_operation_id")
  private Long chargeOperationId;

  @Column(name = "order_id")
  private long orderId;

  @Column(name = "customer_id")
  private long customerId;

  @Column(name = "merchant_account")
  private String merchantAccount;

  @Enumerated(EnumType.STRING)
  private TransactionType type;

  @Enumerated(EnumType.STRING)
  private TransactionResult result;

  private BigDecimal amount;
  private String currency;

  @Column(name = "gateway_reference")
  private String gatewayReference;

  @Column(name = "processor_code")
  private String processorCode;

  @Column(name = "processor_words")
  private String processorWords;

  private String actor;

  @Column(name = "occurred_at")
  private Instant occurredAt;

  protected Transaction() {}

  Transaction(Charge charge, Movement movement, Movement.Origin origin) {
    this.chargeId = charge.id();
    this.orderId = charge.orderId();
    this.customerId = charge.customerId();
    this.merchantAccount = charge.merchantAccount();
    this.type = movement.type();
    this.result = movement.result();
    this.amount = movement.amount().amount();
    this.currency = movement.amount().currency();
    this.refundId = movement.refundId();
    this.refundAttemptId = movement.refundAttemptId();
    this.chargeOperationId = movement.chargeOperationId();
    this.processorCode = movement.code();
    this.processorWords = cut(movement.words());
    this.gatewayReference = movement.reference();
    this.number = origin.number();
    this.actor = origin.actor();
    this.occurredAt = origin.at();
  }

  /** Gives it a number of our own, where it did not bring one along. */
  void numbered() {
    if (number == null) {
      this.number = "CD" + id;
    }
  }

  private static String cut(String words) {
    return words == null || words.length() <= LONGEST_WORDS
        ? words
        : words.substring(0, LONGEST_WORDS);
  }

  public Long id() {
    return id;
  }

  public String number() {
    return number;
  }
}
