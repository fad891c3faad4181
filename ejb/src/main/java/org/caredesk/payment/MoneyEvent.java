package org.caredesk.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;

/** How something about money came about: who, where, why, from what to what. Append-only. */
@Entity
@Table(name = "money_event")
public class MoneyEvent {

  private static final int LONGEST_WHY = 300;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "money_event_seq")
  @SequenceGenerator(
      name = "money_event_seq",
      sequenceName = "money_event_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "occurred_at")
  private Instant occurredAt;

  @Column(name = "charge_id")
  private long chargeId;

  @Column(name = "refund_id")
  private Long refundId;

  @Column(name = "attempt_id")
  private Long attemptId;

  @Column(name = "operation_id")
  private Long operationId;

  @Column(name = "from_state")
  private String fromState;

  @Column(name = "to_state")
  private String toState;

  private BigDecimal amount;
  private String why;
  private String actor;
  private String server;

  protected MoneyEvent() {}

  MoneyEvent(long chargeId, MoneyStep step, Instant at, String actor, String server) {
    this.chargeId = chargeId;
    this.refundId = step.refundId();
    this.attemptId = step.attemptId();
    this.operationId = step.operationId();
    this.fromState = step.from();
    this.toState = step.to();
    this.amount = step.amount() == null ? null : step.amount().amount();
    this.why = step.why().substring(0, Math.min(LONGEST_WHY, step.why().length()));
    this.occurredAt = at;
    this.actor = actor;
    this.server = server;
  }

  String actor() {
    return actor;
  }

  Long refundId() {
    return refundId;
  }

  String toState() {
    return toState;
  }

  BigDecimal amount() {
    return amount;
  }

  Instant occurredAt() {
    return occurredAt;
  }
}
