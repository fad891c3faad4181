package org.caredesk.fulfillment.rma;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.caredesk.shared.BusinessException;

/**
 * So many pieces of a parcel's line that may come back, and what is given back for all of them.
 * Pieces that come one after the other get their share each, and together exactly the whole.
 */
@Entity
@Table(name = "rma_line")
public class RmaLine {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rma_line_seq")
  @SequenceGenerator(name = "rma_line_seq", sequenceName = "rma_line_seq")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "rma_id")
  private Rma rma;

  @Column(name = "fulfillment_line_id")
  private long fulfillmentLineId;

  private int quantity;
  private int received;

  @Column(name = "refund_amount")
  private BigDecimal refundAmount;

  protected RmaLine() {}

  RmaLine(Rma rma, RmaItemRequest item) {
    if (item.quantity() < 1) {
      throw new BusinessException("fulfillment.quantity");
    }
    if (item.refund() != null && item.refund().isNegative()) {
      throw new BusinessException("rma.refundNegative");
    }
    this.rma = rma;
    this.fulfillmentLineId = item.lineId();
    this.quantity = item.quantity();
    this.refundAmount = item.refund() == null ? BigDecimal.ZERO : item.refund().amount();
  }

  /** Of a return from before. */
  RmaLine(Rma rma, long fulfillmentLineId, int quantity, boolean received) {
    this.rma = rma;
    this.fulfillmentLineId = fulfillmentLineId;
    this.quantity = quantity;
    this.received = received ? quantity : 0;
    this.refundAmount = BigDecimal.ZERO;
  }

  /** Pieces came in, with their share of the money. */
  Came takeIn(int pieces, int minorDigits) {
    if (pieces < 1) {
      throw new BusinessException("fulfillment.quantity");
    }
    if (pieces > quantity - received) {
      throw new BusinessException("rma.moreThanAgreed", pieces, quantity - received);
    }
    BigDecimal before = share(received, minorDigits);
    this.received += pieces;
    return new Came(id, pieces, share(received, minorDigits).subtract(before));
  }

  private BigDecimal share(int pieces, int minorDigits) {
    return refundAmount
        .multiply(BigDecimal.valueOf(pieces))
        .divide(BigDecimal.valueOf(quantity), minorDigits, RoundingMode.HALF_UP);
  }

  boolean isComplete() {
    return received == quantity;
  }

  long id() {
    return id;
  }

  long fulfillmentLineId() {
    return fulfillmentLineId;
  }
}
