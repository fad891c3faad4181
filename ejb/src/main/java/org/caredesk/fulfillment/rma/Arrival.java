package org.caredesk.fulfillment.rma;

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
import java.util.Arrays;
import java.util.List;
import org.caredesk.shared.Args;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;

/**
 * Goods that came in under an RMA at one time, and what became of the money for them. On record
 * before the money is asked for: its id is the refund's key, so that it is asked for once.
 */
@Entity
@Table(name = "rma_receipt")
public class Arrival {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rma_receipt_seq")
  @SequenceGenerator(name = "rma_receipt_seq", sequenceName = "rma_receipt_seq")
  private Long id;

  @Column(name = "rma_id")
  private long rmaId;

  @Column(name = "request_key")
  private String requestKey;

  private String content;

  @Column(name = "recorded_by")
  private String recordedBy;

  @Column(name = "received_at")
  private Instant receivedAt;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  private BigDecimal amount;

  @Enumerated(EnumType.STRING)
  @Column(name = "refund_state")
  private ArrivalRefundState refundState;

  @Column(name = "refund_id")
  private Long refundId;

  @Column(name = "refused_code")
  private String refusedCode;

  @Column(name = "refused_args")
  private String refusedArgs;

  protected Arrival() {}

  /** What came and what falls due for it. */
  Arrival(ArrivalRequest request, List<Came> came, String recordedBy, Instant now) {
    this.rmaId = request.rmaId();
    this.requestKey = request.requestKey();
    this.content = Contents.text(came);
    this.recordedBy = recordedBy;
    this.receivedAt = request.receivedAt() == null ? now : request.receivedAt();
    this.recordedAt = now;
    this.amount = came.stream().map(Came::due).reduce(BigDecimal.ZERO, BigDecimal::add);
    this.refundState = amount.signum() == 0 ? ArrivalRefundState.NONE : ArrivalRefundState.DUE;
  }

  /** The money is on record as a refund. */
  void asked(Long refund) {
    this.refundState = ArrivalRefundState.ASKED;
    this.refundId = refund;
    this.refusedCode = null;
    this.refusedArgs = null;
  }

  /** The charge did not allow it. */
  void refused(BusinessException why) {
    if (refundState == ArrivalRefundState.ASKED) {
      return; // somebody else has asked with success meanwhile
    }
    this.refundState = ArrivalRefundState.REFUSED;
    this.refusedCode = why.code();
    this.refusedArgs = Args.toText(Arrays.stream(why.args()).map(String::valueOf).toList());
  }

  boolean isSame(ArrivalRequest request) {
    return rmaId == request.rmaId() && Contents.pieces(content).equals(request.pieces());
  }

  boolean isMoneyOpen() {
    return refundState == ArrivalRefundState.DUE || refundState == ArrivalRefundState.REFUSED;
  }

  Money amount(String currency) {
    return currency == null ? null : Money.of(amount, currency);
  }

  Long id() {
    return id;
  }

  long rmaId() {
    return rmaId;
  }

  List<Came> came() {
    return Contents.of(content);
  }

  String recordedBy() {
    return recordedBy;
  }

  ArrivalRefundState refundState() {
    return refundState;
  }
}
