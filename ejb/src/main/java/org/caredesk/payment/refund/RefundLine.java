package org.caredesk.payment.refund;

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

/** What a part of a refund is for: a quantity of an order's line, shipping or tax. */
@Entity
@Table(name = "refund_line")
public class RefundLine {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "refund_line_seq")
  @SequenceGenerator(
      name = "refund_line_seq",
      sequenceName = "refund_line_seq",
      allocationSize = 50)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "refund_id")
  private Refund refund;

  @Enumerated(EnumType.STRING)
  private RefundLineKind kind;

  @Column(name = "order_line_id")
  private Long orderLineId;

  private Integer quantity;
  private BigDecimal amount;

  protected RefundLine() {}

  RefundLine(Refund refund, RefundLineRequest asked) {
    this.refund = refund;
    this.kind = asked.kind();
    this.orderLineId = asked.orderLineId();
    this.quantity = asked.quantity();
    this.amount = asked.amount().amount();
  }
}
