package org.caredesk.fulfillment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.caredesk.order.OrderStatus;

/**
 * Where parcels are kept. Locks are taken in one order: the order (shared: money locks it first and
 * writes parcels afterwards), its lines, its parcels.
 */
@ApplicationScoped
class FulfillmentRepository {

  private static final String IDS = "any(cast(string_to_array(?1, ',') as bigint[]))";

  @PersistenceContext private EntityManager em;

  /**
   * Locked until the transaction ends.
   *
   * @throws UnknownFulfillmentException when none has this id
   */
  Fulfillment toChange(long id) {
    List<?> order =
        em.createNativeQuery("select order_id from fulfillment where id = ?1")
            .setParameter(1, id)
            .getResultList();
    if (order.isEmpty()) {
      throw new UnknownFulfillmentException(id);
    }
    shareOrder(((Number) order.get(0)).longValue());
    return em.find(Fulfillment.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** All parcels of an order, locked until the transaction ends. */
  List<Fulfillment> ofOrderToChange(long orderId) {
    shareOrder(orderId);
    return em.createQuery(
            "select f from Fulfillment f where f.orderId = :order order by f.id", Fulfillment.class)
        .setParameter("order", orderId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  private void shareOrder(long orderId) {
    orderStatus(orderId);
  }

  /** Where the order stands; it stays there until the transaction ends. */
  OrderStatus orderStatus(long orderId) {
    return OrderStatus.valueOf(
        (String)
            em.createNativeQuery("select status from customer_order where id = ?1 for key share")
                .setParameter(1, orderId)
                .getSingleResult());
  }

  /** Those of these orders that have a parcel already. */
  Set<Long> withParcels(Collection<Long> orderIds) {
    return Set.copyOf(
        em.createQuery(
                "select distinct f.orderId from Fulfillment f where f.orderId in :orders",
                Long.class)
            .setParameter("orders", List.copyOf(orderIds))
            .getResultList());
  }

  /**
   * What of each order's lines has not been sent and is not to be, by order and line; the lines are
   * locked first, so that two who send at once see each other.
   */
  Map<Long, Map<Long, Integer>> unsent(Collection<Long> orderIds) {
    String ids = orderIds.stream().map(String::valueOf).collect(Collectors.joining(","));
    em.flush();
    em.createNativeQuery(
            "select id from order_line where order_id = " + IDS + " order by id for no key update")
        .setParameter(1, ids)
        .getResultList();
    List<?> rows =
        em.createNativeQuery(
                "select l.order_id, l.id, l.quantity - l.cancelled_quantity - coalesce((select sum(s.quantity -"
                    + " s.returned) from fulfillment_line s join fulfillment f on f.id ="
                    + " s.fulfillment_id where s.order_line_id = l.id and f.status not in"
                    + " ('CANCELLED','FAILED')), 0) from order_line l where l.order_id = "
                    + IDS
                    + " order by l.order_id, l.line")
            .setParameter(1, ids)
            .getResultList();
    Map<Long, Map<Long, Integer>> unsent = new LinkedHashMap<>();
    for (Object row : rows) {
      Object[] line = (Object[]) row;
      int left = ((Number) line[2]).intValue();
      if (left > 0) {
        unsent
            .computeIfAbsent(((Number) line[0]).longValue(), order -> new LinkedHashMap<>())
            .put(((Number) line[1]).longValue(), left);
      }
    }
    return unsent;
  }

  /** What of one order's lines has not been sent and is not to be. */
  Map<Long, Integer> unsent(long orderId) {
    return unsent(Set.of(orderId)).getOrDefault(orderId, Map.of());
  }

  /** How many pieces came back of a parcel for which money was agreed, by the order's line. */
  Map<Long, Integer> paidBack(long id) {
    List<?> rows =
        em.createNativeQuery(
                "select s.order_line_id, sum(l.received) from rma_line l join fulfillment_line s on"
                    + " s.id = l.fulfillment_line_id where s.fulfillment_id = ?1 and"
                    + " l.refund_amount > 0 group by s.order_line_id")
            .setParameter(1, id)
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .collect(
            Collectors.toMap(
                row -> ((Number) row[0]).longValue(), row -> ((Number) row[1]).intValue()));
  }

  void add(Fulfillment fulfillment) {
    em.persist(fulfillment);
    fulfillment.numberIfNone();
  }

  void writeAndForget() {
    em.flush();
    em.clear();
  }
}
