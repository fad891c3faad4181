package org.caredesk.payment;

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
import java.time.Instant;
import org.caredesk.payment.gateway.Evidence;
import org.caredesk.payment.gateway.OperationKind;
import org.caredesk.payment.gateway.Outcome;
import org.caredesk.shared.Money;

/**
 * One call to a gateway about a charge, on record before it is made. It stays open until something
 * settles it: an answer, or what the gateway says when asked. A charge has one open at a time. Long
 * because it keeps all that a processor may be asked for later.
 */
@Entity
@Table(name = "charge_operation")
public class ChargeOperation {

  private static final int LONGEST_WORDS = 300;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "charge_operation_seq")
  @SequenceGenerator(
      name = "charge_operation_seq",
      sequenceName = "charge_operation_seq",
      allocationSize = 50)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "charge_id")
  private Charge charge;

  @Column(name = "merchant_account")
  private String merchantAccount;

  @Enumerated(EnumType.STRING)
  private OperationKind kind;

  @Column(name = "request_key")
  private String requestKey;

  @Column(name = "request_digest")
  private String requestDigest;

  @Column(name = "requested_by")
  private String requestedBy;

  private BigDecimal amount;
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
  private OperationEnd endedBy;

  @Column(name = "processor_code")
  private String processorCode;

  @Column(name = "processor_words")
  private String processorWords;

  @Column(name = "gateway_reference")
  private String gatewayReference;

  private int inquiries;

  @Column(name = "next_inquiry_at")
  private Instant nextInquiryAt;

  @Column(name = "not_found_at")
  private Instant notFoundAt;

  @Column(name = "unknown_since")
  private Instant unknownSince;

  private String server;

  @Column(name = "authorization_code")
  private String authorizationCode;

  @Column(name = "retrieval_reference")
  private String retrievalReference;

  private String arn;

  @Column(name = "network_id")
  private String networkId;

  @Column(name = "gateway_time")
  private Instant gatewayTime;

  @Column(name = "raw_answer")
  private String rawAnswer;

  protected ChargeOperation() {}

  ChargeOperation(Charge charge, OperationOpening opening) {
    this.charge = charge;
    this.merchantAccount = charge.merchantAccount();
    this.kind = opening.kind();
    this.requestKey = opening.requestKey();
    this.requestDigest = opening.digest();
    this.requestedBy = opening.requestedBy();
    this.amount = opening.amount();
    this.key = opening.key();
    this.request = opening.request();
    this.sendBefore = opening.sendBefore();
    this.startedAt = opening.startedAt();
    this.nextInquiryAt = opening.nextInquiryAt();
    this.server = opening.server();
  }

  /** What came back, when it ends the call or when it leaves it open. */
  void heard(Finding finding) {
    if (outcome != Outcome.ACCEPTED || finding.ends()) {
      this.outcome = finding.outcome(); // what the gateway said it has, it has until its last word
    }
    this.answered = answered || finding.answered();
    this.processorCode = cut(finding.code(), 60);
    this.processorWords = cut(finding.words(), LONGEST_WORDS);
    if (finding.reference() != null) {
      this.gatewayReference = finding.reference();
    }
    evidence(finding.evidence());
  }

  /** The last word is spoken. Its moment was written by the guarded update before. */
  void ended(Instant at, OperationEnd by) {
    this.endedAt = at;
    this.endedBy = by;
    this.nextInquiryAt = null;
  }

  /** The gateway is being asked once more. */
  void asked() {
    this.inquiries++;
  }

  /** No last word: the gateway will be asked, not before this moment. */
  void unresolved(Instant now, Instant askAt) {
    if (unknownSince == null) {
      this.unknownSince = now;
    }
    this.nextInquiryAt = askAt;
  }

  /** The gateway knew of nothing; true when that was heard before, at least so long ago. */
  boolean notFoundAgain(Instant now, Instant heardBefore, Instant askAt) {
    if (notFoundAt != null && !notFoundAt.isAfter(heardBefore)) {
      return true;
    }
    if (notFoundAt == null) {
      this.notFoundAt = now;
    }
    unresolved(now, askAt);
    return false;
  }

  private void evidence(Evidence evidence) {
    if (evidence != null) {
      this.authorizationCode = evidence.authorizationCode();
      this.retrievalReference = evidence.retrievalReference();
      this.arn = evidence.arn();
      this.networkId = evidence.networkId();
      this.gatewayTime = evidence.gatewayTime();
      this.rawAnswer = evidence.rawRedacted();
    }
  }

  private static String cut(String text, int longest) {
    return text == null || text.length() <= longest ? text : text.substring(0, longest);
  }

  public Long id() {
    return id;
  }

  Charge charge() {
    return charge;
  }

  public OperationKind kind() {
    return kind;
  }

  String requestKey() {
    return requestKey;
  }

  String requestDigest() {
    return requestDigest;
  }

  public String requestedBy() {
    return requestedBy;
  }

  public Money amount() {
    return Money.of(amount, charge.currency());
  }

  String key() {
    return key;
  }

  String request() {
    return request;
  }

  Instant sendBefore() {
    return sendBefore;
  }

  public boolean isOpen() {
    return endedAt == null;
  }

  public Outcome outcome() {
    return outcome;
  }

  String processorCode() {
    return processorCode;
  }

  String processorWords() {
    return processorWords;
  }

  String gatewayReference() {
    return gatewayReference;
  }

  int inquiries() {
    return inquiries;
  }

  Instant unknownSince() {
    return unknownSince;
  }
}
