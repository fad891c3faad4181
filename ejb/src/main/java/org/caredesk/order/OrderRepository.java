package org.caredesk.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.caredesk.shared.Money;
import org.caredesk.shared.SqlBatch;

/** Where orders are kept. */
@ApplicationScoped
class OrderRepository {

  private static final String PAY_PAST =
      "update customer_order o set paid_amount = o.paid_amount + p.amount, version = version + 1"
          + " from unnest(?, ?) as p(id, amount) where o.id = p.id";

  @PersistenceContext private EntityManager em;

  /** Locked until the transaction ends: after the charge and the refund, never before them. */
  Order toChange(long id) {
    Order order = em.find(Order.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (order == null) {
      throw new UnknownOrderException(id);
    }
    return order;
  }

  boolean isTaken(String number) {
    return !em.createQuery("select 1 from CustomerOrder o where o.number = :number")
        .setParameter("number", number)
        .getResultList()
        .isEmpty();
  }

  void add(Order order) {
    em.persist(order);
    order.numberIfNone();
  }

  /** Writes what was changed, so that the version is known. */
  void write() {
    em.flush();
  }

  void writeAndForget() {
    em.flush();
    em.clear();
  }

  void payPast(Map<Long, Money> amounts) {
    List<Long> ids = List.copyOf(amounts.keySet());
    em.flush();
    SqlBatch.executeColumns(
        em.unwrap(Connection.class),
        PAY_PAST,
        ids.toArray(Long[]::new),
        ids.stream().map(id -> amounts.get(id).amount()).toArray(BigDecimal[]::new));
  }
}
