package org.caredesk.fulfillment;

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
import org.caredesk.shared.BusinessException;

/** So many pieces of an order line in one parcel, and how many of them came back. */
@Entity
@Table(name = "fulfillment_line")
public class FulfillmentLine {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fulfillment_line_seq")
  @SequenceGenerator(name = "fulfillment_line_seq", sequenceName = "fulfillment_line_seq")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "fulfillment_id")
  private Fulfillment fulfillment;

  @Column(name = "order_line_id")
  private long orderLineId;

  private int quantity;
  private int returned;

  protected FulfillmentLine() {}

  FulfillmentLine(Fulfillment fulfillment, long orderLineId, int quantity) {
    if (quantity < 1) {
      throw new BusinessException("fulfillment.quantity");
    }
    this.fulfillment = fulfillment;
    this.orderLineId = orderLineId;
    this.quantity = quantity;
  }

  void takeBack(int pieces) {
    mustHave(pieces);
    this.returned += pieces;
  }

  void mustHave(int pieces) {
    if (pieces < 1) {
      throw new BusinessException("fulfillment.quantity");
    }
    if (pieces > left()) {
      throw new BusinessException("fulfillment.moreThanSent", pieces, left());
    }
  }

  void allReturned() {
    this.returned = quantity;
  }

  /** Pieces that have not come back. */
  int left() {
    return quantity - returned;
  }

  long id() {
    return id;
  }

  long orderLineId() {
    return orderLineId;
  }

  int quantity() {
    return quantity;
  }
}
