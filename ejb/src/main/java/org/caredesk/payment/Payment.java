package org.caredesk.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** What a customer paid for one order; groups its charges. */
@Entity
@Table(name = "payment")
public class Payment {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payment_seq")
  @SequenceGenerator(name = "payment_seq", sequenceName = "payment_seq", allocationSize = 50)
  private Long id;

  @Column(name = "order_id")
  private long orderId;

  @Column(name = "customer_id")
  private long customerId;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private long version;

  protected Payment() {}

  Payment(long orderId, long customerId, Instant createdAt) {
    this.orderId = orderId;
    this.customerId = customerId;
    this.createdAt = createdAt;
  }

  public Long id() {
    return id;
  }

  public long orderId() {
    return orderId;
  }

  public long customerId() {
    return customerId;
  }
}
