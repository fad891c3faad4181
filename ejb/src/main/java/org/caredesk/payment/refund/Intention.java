package org.caredesk.payment.refund;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import org.caredesk.shared.Money;

/** What somebody wants given back, and who wants it: fixed for ever once it is on record. */
@Embeddable
public class Intention {

  @Column(name = "charge_id")
  private long chargeId;

  @Column(name = "order_id")
  private long orderId;

  @Column(name = "customer_id")
  private long customerId;

  private String currency;

  @Column(name = "minor_digits")
  private int minorDigits;

  private BigDecimal amount;
  private String reason;
  private String note;

  @Column(name = "request_key")
  private String requestKey;

  @Column(name = "request_digest")
  private String requestDigest;

  @Column(name = "requested_by")
  private String requestedBy;

  @Column(name = "requested_at")
  private Instant requestedAt;

  protected Intention() {}

  Intention(NewRefund asked) {
    this.chargeId = asked.chargeId();
    this.orderId = asked.orderId();
    this.customerId = asked.customerId();
    this.currency = asked.amount().currency();
    this.minorDigits = asked.amount().minorDigits();
    this.amount = asked.amount().amount();
    this.reason = asked.reason();
    this.note = asked.note();
    this.requestKey = asked.requestKey();
    this.requestDigest = asked.digest();
    this.requestedBy = asked.requestedBy();
    this.requestedAt = asked.requestedAt();
  }

  long chargeId() {
    return chargeId;
  }

  long orderId() {
    return orderId;
  }

  long customerId() {
    return customerId;
  }

  Money amount() {
    return Money.of(amount, currency);
  }

  String reason() {
    return reason;
  }

  String requestKey() {
    return requestKey;
  }

  String requestDigest() {
    return requestDigest;
  }

  Instant requestedAt() {
    return requestedAt;
  }
}
