package org.caredesk.order;

import static org.caredesk.shared.Roles.ADMIN;
import static org.caredesk.shared.Roles.AGENT;
import static org.caredesk.shared.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.caredesk.history.HistoryKind;
import org.caredesk.history.HistoryService;
import org.caredesk.history.PastEntry;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Caller;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Money;
import org.caredesk.shared.Ref;
import org.caredesk.work.WorkItemService;
import org.caredesk.work.WorkKind;

/**
 * Places orders, and is told by payment what became of their money, in payment's own transaction
 * and after its locks (charge, refund, order).
 */
@Stateless
@RolesAllowed({AGENT, ADMIN, SYSTEM})
public class OrderService {

  @Inject private OrderRepository orders;
  @Inject private HistoryService history;
  @Inject private WorkItemService work;
  @Inject private Caller caller;
  @Inject private Clocks clocks;
  @Inject private Event<OrderStatusChanged> changed;

  /**
   * Places an order; nothing is paid by it. Only the house itself may date one back.
   *
   * @throws BusinessException order.duplicate, order.empty, order.quantity, order.discount,
   *     money.currencies
   */
  public OrderReceipt place(NewOrderRequest wanted) {
    if (wanted.number() != null && orders.isTaken(wanted.number())) {
      throw new BusinessException("order.duplicate", wanted.number());
    }
    Instant at = wanted.placedAt() == null ? clocks.now() : wanted.placedAt();
    Order order = new Order(wanted, at);
    orders.add(order);
    if (wanted.placedAt() == null) {
      tell(order, HistoryKind.ORDER_PLACED);
    } else {
      history.recordAll(List.of(placed(order, at)));
    }
    if (order.status() == OrderStatus.COMPLETE) { // costs nothing: there is nothing to wait for
      changed.fire(new OrderStatusChanged(order.id(), order.customerId(), null, order.status()));
    }
    return new OrderReceipt(order.id(), order.number(), order.total());
  }

  /**
   * Takes on orders from before, with their lines; the caller has checked that customers are known
   * and numbers free. One journey to the database for many.
   *
   * @throws BusinessException order.total when one's total is not the sum
   */
  @RolesAllowed(SYSTEM)
  public void recordPast(List<PastOrder> known) {
    List<PastEntry> entries =
        known.stream()
            .map(
                past -> {
                  Order order = new Order(past);
                  orders.add(order);
                  return placed(order, past.placedAt());
                })
            .toList();
    orders.writeAndForget();
    history.recordAll(entries);
  }

  /** Books what was paid in the past, by order id; the status stays as it was told. */
  @RolesAllowed(SYSTEM)
  public void paidInThePast(Map<Long, Money> amounts) {
    orders.payPast(amounts);
  }

  /** Money for the order was captured. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void paid(long id, Money amount) {
    Order order = change(id, paid -> paid.paid(amount));
    if (order.isCancelled()) {
      work.open(
          WorkKind.PAID_AFTER_CANCEL,
          Ref.of(Ref.ORDER, id),
          order.customerId(),
          order.number(),
          amount.toString());
    }
  }

  /** Money for the order is promised and waits to be captured. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void promised(long id) {
    change(id, Order::promised);
  }

  /** The processor declined to pay for the order. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void declined(long id) {
    tell(change(id, Order::declined), HistoryKind.ORDER_DECLINED);
  }

  /**
   * What was promised for a waiting order ran out; a person asks for its money anew.
   *
   * @param last whether nothing else is promised or paid for it
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void lapsed(long id, Money amount, boolean last) {
    Order order = orders.toChange(id);
    if (order.status() != OrderStatus.PENDING) {
      return;
    }
    if (last) {
      declined(id);
    }
    work.open(
        WorkKind.AUTHORIZATION_EXPIRED,
        Ref.of(Ref.ORDER, id),
        order.customerId(),
        order.number(),
        amount.toString());
  }

  /**
   * A charge of the order was voided before money moved.
   *
   * @param amount what had been captured; zero when it was only authorized
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void voided(long id, Money amount) {
    Order order = change(id, voided -> voided.voided(amount));
    if (order.status() == OrderStatus.CANCELLED && !order.isCancelled()) {
      tell(order, HistoryKind.ORDER_CANCELLED);
    }
  }

  /**
   * Calls a whole order off; what becomes of its money and its parcels is for others.
   *
   * @param reason one of the reasons for cancelling
   * @param note the caller's words, may be null
   * @throws BusinessException order.unknown, order.alreadyCancelled (when)
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void cancel(long id, String reason, String note) {
    Cancelled by = new Cancelled(clocks.now(), caller.name(), reason, note);
    Order order = change(id, called -> called.cancel(by));
    tell(order, HistoryKind.ORDER_CANCELLED);
  }

  /**
   * Calls off so many pieces of some lines, by the line's id.
   *
   * @throws BusinessException order.unknown, order.alreadyCancelled, order.line, order.lineOver
   *     (the line's name, what is left)
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void cancelLines(long id, Map<Long, Integer> quantities) {
    Order order = orders.toChange(id);
    order.cancelLines(quantities);
    tell(order, HistoryKind.ORDER_LINES_CANCELLED);
  }

  /**
   * The order goes somewhere else; whether it may still is for the parcels to say.
   *
   * @param seen the address that the caller saw, null where none was known
   * @throws BusinessException order.unknown, order.isCancelled, shipTo.changed when somebody else
   *     has changed it since (what it says now)
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void changeShipTo(long id, OrderAddress seen, OrderAddress other) {
    Order order = orders.toChange(id);
    OrderAddress before = order.shipTo();
    if (!Objects.equals(before, seen)) {
      throw new BusinessException("shipTo.changed", String.valueOf(before));
    }
    if (other.equals(before)) {
      return;
    }
    order.shipTo(other);
    history.record(
        order.customerId(),
        HistoryKind.ORDER_SHIP_TO_CHANGED,
        Ref.of(Ref.ORDER, id),
        order.number(),
        before == null ? "–" : before.toString(),
        other.toString());
  }

  /** Money went back to the card. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void refunded(long id, Money amount) {
    change(id, order -> order.refunded(amount));
  }

  /** A refund was taken back by the gateway. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void refundReversed(long id, Money amount) {
    change(id, order -> order.refundReversed(amount));
  }

  /** Changes a locked order; rooms above hear where it stands now. */
  private Order change(long id, Consumer<Order> verb) {
    Order order = orders.toChange(id);
    OrderStatus before = order.status();
    verb.accept(order);
    if (order.status() != before) {
      changed.fire(new OrderStatusChanged(order.id(), order.customerId(), before, order.status()));
    }
    return order;
  }

  private void tell(Order order, HistoryKind kind) {
    history.record(order.customerId(), kind, Ref.of(Ref.ORDER, order.id()), order.number());
  }

  private PastEntry placed(Order order, Instant at) {
    return new PastEntry(
        order.customerId(),
        at,
        HistoryKind.ORDER_PLACED,
        SYSTEM,
        Ref.of(Ref.ORDER, order.id()),
        List.of(order.number()));
  }
}
