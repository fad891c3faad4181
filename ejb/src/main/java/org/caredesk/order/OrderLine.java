package org.caredesk.order;

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
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;
import org.caredesk.shared.UnitPrice;

/** So many pieces of something at a price; its total is rounded half up to the minor unit. */
@Entity
@Table(name = "order_line")
public class OrderLine {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "order_line_seq")
  @SequenceGenerator(name = "order_line_seq", sequenceName = "order_line_seq")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "order_id")
  private Order order;

  private int line;
  private String sku;
  private String name;
  private int quantity;

  @Column(name = "unit_price")
  private BigDecimal unitPrice;

  @Column(name = "list_price")
  private BigDecimal listPrice;

  private BigDecimal total;

  @Column(name = "cancelled_quantity")
  private int cancelled;

  protected OrderLine() {}

  OrderLine(Order order, int line, OrderLineRequest wanted) {
    this.order = order;
    this.line = line;
    become(wanted);
  }

  /** Stands for something else from now on, at the same place. */
  final void become(OrderLineRequest wanted) {
    if (wanted.quantity() < 1) {
      throw new BusinessException("order.quantity", wanted.sku(), wanted.quantity());
    }
    if (!wanted.unitPrice().currency().equals(order.currency())) {
      throw new BusinessException(
          "money.currencies", order.currency(), wanted.unitPrice().currency());
    }
    this.sku = wanted.sku();
    this.name = wanted.name();
    this.quantity = wanted.quantity();
    this.unitPrice = wanted.unitPrice().amount();
    this.listPrice = wanted.listPrice() == null ? null : wanted.listPrice().amount();
    this.total = wanted.unitPrice().times(quantity).amount();
  }

  /** Whether this is what the line asks for one piece of the same thing. */
  boolean costs(OrderLineRequest other) {
    return sku.equals(other.sku()) && unitPrice.compareTo(other.unitPrice().amount()) == 0;
  }

  OrderLineRequest request() {
    String currency = order.currency();
    return new OrderLineRequest(
        sku,
        name,
        quantity,
        UnitPrice.of(unitPrice, currency),
        listPrice == null ? null : UnitPrice.of(listPrice, currency));
  }

  /** So many pieces of it are not wanted any more. */
  void cancel(int pieces) {
    int left = quantity - cancelled;
    if (pieces < 1 || pieces > left) {
      throw new BusinessException("order.lineOver", name, left);
    }
    this.cancelled += pieces;
  }

  long id() {
    return id;
  }

  Money total() {
    return Money.of(total, order.currency());
  }

  OrderLineRow row() {
    UnitPrice price = UnitPrice.of(unitPrice, order.currency());
    return new OrderLineRow(id, line, sku, name, quantity, price, total(), cancelled);
  }
}
