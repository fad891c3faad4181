package org.caredesk.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.caredesk.shared.BusinessException;

/** Keeps what was called off, and how far that is. */
@ApplicationScoped
class CancellationRepository {

  @PersistenceContext private EntityManager em;

  /**
   * Whoever calls an order off waits for whoever else does, and for what is just being booked of
   * its money; locked as everywhere, charges before the order.
   */
  void lock(long orderId) {
    em.createNativeQuery("select id from charge where order_id = ?1 order by id for update")
        .setParameter(1, orderId)
        .getResultList();
    if (em.createNativeQuery("select 1 from customer_order where id = ?1 for update")
        .setParameter(1, orderId)
        .getResultList()
        .isEmpty()) {
      throw new BusinessException("order.unknown", orderId);
    }
  }

  Optional<OrderCancellation> byKey(String requestKey) {
    return em.createQuery(
            "select c from OrderCancellation c where c.requestKey = :key", OrderCancellation.class)
        .setParameter("key", requestKey)
        .getResultStream()
        .findFirst();
  }

  /** The oldest that is not finished, or else the latest. */
  Optional<OrderCancellation> latest(long orderId) {
    return unfinished(orderId).or(() -> last(orderId));
  }

  /** The oldest of which a part is still to be done. */
  Optional<OrderCancellation> unfinished(long orderId) {
    return em.createQuery(
            "select distinct c from OrderCancellation c join c.parts p where c.orderId = :order"
                + " and p.state = :planned order by c.id",
            OrderCancellation.class)
        .setParameter("order", orderId)
        .setParameter("planned", CancelPartState.PLANNED)
        .getResultStream()
        .findFirst();
  }

  private Optional<OrderCancellation> last(long orderId) {
    return em.createQuery(
            "select c from OrderCancellation c left join fetch c.parts where c.orderId = :order"
                + " order by c.id desc",
            OrderCancellation.class)
        .setParameter("order", orderId)
        .getResultStream()
        .findFirst();
  }

  OrderCancellation locked(long id) {
    OrderCancellation found = em.find(OrderCancellation.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (found == null) {
      throw new BusinessException("cancel.unknown");
    }
    return found;
  }

  void add(OrderCancellation cancellation) {
    em.persist(cancellation);
    em.flush();
  }
}
