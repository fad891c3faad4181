package org.caredesk.payment.refund;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.caredesk.payment.gateway.Evidence;
import org.caredesk.payment.gateway.Outcome;

/**
 * One call to the gateway for one refund, written before the call. Its end is set once, by whatever
 * settles it first; an answer that comes after that is a late fact. Long because it keeps all that
 * a processor may be asked for later.
 */
@Entity
@Table(name = "refund_attempt")
public class RefundAttempt {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "refund_attempt_seq")
  @SequenceGenerator(
      name = "refund_attempt_seq",
      sequenceName = "refund_attempt_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "refund_id")
  private long refundId;

  @Column(name = "charge_id")
  private long chargeId;

  @Column(name = "merchant_account")
  private String merchantAccount;

  @Enumerated(EnumType.STRING)
  private AttemptKind kind;

  @Column(name = "attempt_on")
  private LocalDate attemptOn;

  @Column(name = "queue_attempt_no")
  private Integer queueAttemptNo;

  private String key;
  private String request;

  @Column(name = "send_before")
  private Instant sendBefore;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  private boolean answered;

  @Enumerated(EnumType.STRING)
  @Column(name = "ended_by")
  private AttemptEnd endedBy;

  @Column(name = "processor_code")
  private String processorCode;

  @Column(name = "processor_words")
  private String processorWords;

  @Column(name = "gateway_reference")
  private String gatewayReference;

  @Embedded private Asking asking;

  private String server;

  @Embedded private Proof proof;

  protected RefundAttempt() {}

  RefundAttempt(long refundId, Refund refund, NewAttempt call) {
    this.refundId = refundId;
    this.chargeId = refund.chargeId();
    this.merchantAccount = call.merchantAccount();
    this.kind = call.queueAttemptNo() == null ? AttemptKind.FIRST : AttemptKind.QUEUE;
    this.queueAttemptNo = call.queueAttemptNo();
    this.attemptOn = call.attemptOn();
    this.key = refund.key();
    this.request = call.request();
    this.startedAt = call.startedAt();
    this.sendBefore = call.sendBefore();
    this.asking = new Asking(call.firstInquiry());
    this.server = call.server();
  }

  /** Settles the attempt, once. */
  void end(AttemptEnd by, Outcome came, boolean gatewayAnswered, Instant at) {
    if (!isOpen()) {
      throw new IllegalStateException("attempt " + id + " has ended");
    }
    outcome = came;
    answered = gatewayAnswered;
    endedBy = by;
    endedAt = at;
    asking.over();
  }

  /** The gateway has it, not final: stays open and is asked about. */
  void accepted() {
    outcome = Outcome.ACCEPTED;
    asking.found();
  }

  /** No answer: stays open and is asked about. What the gateway has said it has, it still has. */
  void lost(Instant at) {
    if (!isTaken()) {
      outcome = Outcome.UNKNOWN;
      asking.unknownSince(at);
    }
  }

  /** It said nothing about the refund: it is not one of the three. */
  void uncount() {
    kind = AttemptKind.UNCOUNTED;
    queueAttemptNo = null;
  }

  /** The gateway's own last word about an attempt that had ended without one. */
  void answeredLate(Outcome came) {
    outcome = came;
    answered = true;
    asking.over();
  }

  /** It had ended, and the gateway has it after all, not final: it is asked about once more. */
  void takenLate(Instant askAt) {
    outcome = Outcome.ACCEPTED;
    asking.takenUp(askAt);
  }

  /** Keeps what the gateway said along; nothing that is known is forgotten. */
  void said(String code, String words, String reference) {
    processorCode = code == null ? processorCode : Texts.cut(code, 60);
    processorWords = words == null ? processorWords : Texts.cut(words, 300);
    gatewayReference = reference == null ? gatewayReference : reference;
  }

  void keep(Evidence evidence) {
    proof = evidence == null ? proof : new Proof(evidence);
  }

  boolean isOpen() {
    return endedAt == null;
  }

  /** Whether the gateway has it and has not said the last word, ended here or not. */
  boolean isTaken() {
    return outcome == Outcome.ACCEPTED;
  }

  /** Whether the gateway's last word about it is still to come. */
  boolean isUnresolved() {
    return isOpen() || isTaken();
  }

  boolean isAnswered() {
    return answered;
  }

  /** Whether it may have reached the gateway without an answer that can be relied on. */
  boolean mayHaveLeft() {
    return !answered && outcome != Outcome.NOT_SENT && outcome != Outcome.REFUSED;
  }

  /** Whether the gateway takes the other one for this one: the same key, no second reference. */
  boolean isSameMoneyAs(RefundAttempt other) {
    return key.equals(other.key)
        && (gatewayReference == null
            || other.gatewayReference == null
            || gatewayReference.equals(other.gatewayReference));
  }

  boolean came(Outcome what) {
    return outcome == what;
  }

  boolean isOfQueue() {
    return kind == AttemptKind.QUEUE;
  }

  Long id() {
    return id;
  }

  long refundId() {
    return refundId;
  }

  long chargeId() {
    return chargeId;
  }

  String merchantAccount() {
    return merchantAccount;
  }

  Integer queueAttemptNo() {
    return queueAttemptNo;
  }

  LocalDate attemptOn() {
    return attemptOn;
  }

  String key() {
    return key;
  }

  String request() {
    return request;
  }

  Instant startedAt() {
    return startedAt;
  }

  Instant sendBefore() {
    return sendBefore;
  }

  Outcome outcome() {
    return outcome;
  }

  /** What the gateway was asked about it and will be. */
  Asking asking() {
    return asking;
  }

  String code() {
    return processorCode;
  }

  String words() {
    return processorWords;
  }

  String reference() {
    return gatewayReference;
  }
}
