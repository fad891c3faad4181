package org.caredesk.order;

import static org.caredesk.shared.Roles.ADMIN;
import static org.caredesk.shared.Roles.AGENT;
import static org.caredesk.shared.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.caredesk.audit.AuditService;
import org.caredesk.history.HistoryKind;
import org.caredesk.history.HistoryService;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Caller;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Ref;

/**
 * Takes an order down while it is being made: it has its number at once and may be changed, left
 * and gone on with until money is asked for. Whether money was asked for is the caller's to check,
 * under the lock that a change leaves behind.
 */
@Stateless
@RolesAllowed({AGENT, ADMIN, SYSTEM})
public class OrderDraftService {

  /** A reason of the house: nobody is offered it. */
  private static final String DISCARDED = "DISCARDED";

  @Inject private OrderRepository orders;
  @Inject private HistoryService history;
  @Inject private AuditService audit;
  @Inject private Clocks clocks;
  @Inject private Caller caller;
  @Inject private Event<OrderStatusChanged> changed;

  /**
   * Begins an order.
   *
   * @throws BusinessException order.empty, order.quantity, order.discount, money.currencies
   */
  public OrderDraftReceipt start(OrderDraftRequest draft) {
    Order order = new Order(draft, clocks.now());
    orders.add(order);
    orders.write();
    tell(order, HistoryKind.ORDER_STARTED);
    audit(order, draft.lines());
    return order.draftReceipt();
  }

  /**
   * Replaces what was taken down so far.
   *
   * @param version as the caller saw it
   * @throws BusinessException order.unknown, order.changed when somebody was faster, order.closed
   *     when it is paid, held or called off; those of {@link #start}
   */
  public OrderDraftReceipt change(long id, long version, OrderDraftRequest draft) {
    Order order = seen(id, version);
    List<OrderLineRequest> repriced = order.repriced(draft.lines());
    order.redraft(draft);
    orders.write();
    audit(order, repriced);
    return order.draftReceipt();
  }

  /**
   * The customer wants it so: it is placed now. An order that costs nothing is complete by that.
   *
   * @param heldForQa somebody looks at it before its money is taken
   * @throws BusinessException order.unknown, order.changed, order.closed
   */
  public OrderDraftReceipt place(long id, long version, boolean heldForQa) {
    Order order = seen(id, version);
    OrderStatus before = order.status();
    order.place(clocks.now(), heldForQa);
    orders.write();
    tell(order, HistoryKind.ORDER_PLACED);
    if (order.status() != before) { // it costs nothing: there is nothing to wait for
      changed.fire(new OrderStatusChanged(id, order.customerId(), before, order.status()));
    }
    return order.draftReceipt();
  }

  /**
   * Nothing comes of it.
   *
   * @throws BusinessException order.unknown, order.changed, order.closed
   */
  public void discard(long id, long version) {
    Order order = seen(id, version);
    OrderStatus before = order.status();
    order.discard(new Cancelled(clocks.now(), caller.name(), DISCARDED, null));
    tell(order, HistoryKind.ORDER_DISCARDED);
    changed.fire(new OrderStatusChanged(id, order.customerId(), before, order.status()));
  }

  private Order seen(long id, long version) {
    Order order = orders.toChange(id);
    if (order.version() != version) {
      throw new BusinessException("order.changed", order.number());
    }
    return order;
  }

  private void audit(Order order, List<OrderLineRequest> repriced) {
    Ref ref = Ref.of(Ref.ORDER, order.id());
    for (OrderLineRequest line : repriced) {
      if (line.listPrice() != null) {
        audit.record(
            "order.price", ref, line.sku() + ": " + line.listPrice() + " -> " + line.unitPrice());
      }
    }
  }

  private void tell(Order order, HistoryKind kind) {
    history.record(order.customerId(), kind, Ref.of(Ref.ORDER, order.id()), order.number());
  }
}
