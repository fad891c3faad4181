package org.caredesk.desk;

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
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.caredesk.shared.Args;
import org.caredesk.shared.Money;

/** One part of a cancellation; has its last word once. */
@Entity
@Table(name = "order_cancellation_part")
public class CancellationPart {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "order_cancellation_part_seq")
  @SequenceGenerator(
      name = "order_cancellation_part_seq",
      sequenceName = "order_cancellation_part_seq",
      allocationSize = 50)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "cancellation_id")
  private OrderCancellation cancellation;

  private int place;

  @Enumerated(EnumType.STRING)
  private CancelPartKind kind;

  @Column(name = "charge_id")
  private Long chargeId;

  @Column(name = "charge_version")
  private Long chargeVersion;

  private BigDecimal amount;
  private BigDecimal refundable;
  private String currency;
  private String lines;

  @Enumerated(EnumType.STRING)
  private CancelPartState state = CancelPartState.PLANNED;

  @Column(name = "said_code")
  private String saidCode;

  @Column(name = "said_args")
  private String saidArgs;

  @Column(name = "ended_at")
  private Instant endedAt;

  protected CancellationPart() {}

  CancellationPart(OrderCancellation cancellation, int place, CancelPart planned) {
    this.cancellation = cancellation;
    this.place = place;
    this.chargeId = planned.chargeId();
    plan(planned);
  }

  /** It is to be done in this way: its charge has moved on since it was planned. */
  void planAnew(CancelPart now) {
    if (isPlanned()) {
      plan(now);
    }
  }

  private void plan(CancelPart planned) {
    this.kind = planned.kind();
    this.chargeVersion = planned.chargeVersion();
    if (kind.isMoney()) {
      this.amount = planned.amount().amount();
      this.refundable = planned.refundable().amount();
      this.currency = planned.amount().currency();
      this.lines = PlannedLines.toText(planned.lines());
    }
  }

  /** What became of it; a second word changes nothing. */
  void end(CancelOutcome outcome, Instant at) {
    if (state == CancelPartState.PLANNED) {
      this.state = outcome.state();
      this.saidCode = outcome.code();
      this.saidArgs = Args.toText(outcome.args());
      this.endedAt = at;
    }
  }

  boolean isPlanned() {
    return state == CancelPartState.PLANNED;
  }

  int place() {
    return place;
  }

  CancelPartKind kind() {
    return kind;
  }

  private Money money(BigDecimal value) {
    return value == null ? null : Money.of(value, currency);
  }

  /** The part as it was planned. */
  CancelPart planned() {
    return new CancelPart(
        kind,
        null,
        chargeId,
        chargeVersion,
        money(refundable),
        money(amount),
        null,
        PlannedLines.fromText(lines, currency));
  }

  /** Under this key the gateway's room knows the part, however often it is asked for. */
  UUID key() {
    return UUID.nameUUIDFromBytes(
        (cancellation.requestKey() + "/" + place).getBytes(StandardCharsets.UTF_8));
  }

  CancelPartRow row() {
    return new CancelPartRow(kind, state, money(amount), saidCode, Args.fromText(saidArgs));
  }
}
