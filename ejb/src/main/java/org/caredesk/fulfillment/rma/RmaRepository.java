package org.caredesk.fulfillment.rma;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caredesk.fulfillment.Fulfillment;
import org.caredesk.fulfillment.UnknownFulfillmentException;
import org.caredesk.shared.BusinessException;

/** Where returns are kept. A return is changed under its parcel's lock, after the order's. */
@ApplicationScoped
class RmaRepository {

  @PersistenceContext private EntityManager em;

  /**
   * A parcel, locked until the transaction ends.
   *
   * @throws UnknownFulfillmentException when none has this id
   */
  Fulfillment parcelToChange(long id) {
    List<?> order =
        em.createNativeQuery(
                "select o.id from customer_order o join fulfillment f on f.order_id = o.id where"
                    + " f.id = ?1 for key share of o")
            .setParameter(1, id)
            .getResultList();
    if (order.isEmpty()) {
      throw new UnknownFulfillmentException(id);
    }
    return em.find(Fulfillment.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The parcel that a return is of, locked; then the return itself is read as it stands. */
  Fulfillment parcelOf(long rmaId) {
    List<Long> parcel =
        em.createQuery("select r.fulfillmentId from Rma r where r.id = :id", Long.class)
            .setParameter("id", rmaId)
            .getResultList();
    if (parcel.isEmpty()) {
      throw new BusinessException("rma.unknown", rmaId);
    }
    return parcelToChange(parcel.get(0));
  }

  Map<String, Fulfillment> parcelsByNumber(Collection<String> numbers) {
    if (numbers.isEmpty()) {
      return Map.of();
    }
    return em.createQuery(
            "select f from Fulfillment f where f.number in :numbers", Fulfillment.class)
        .setParameter("numbers", numbers)
        .getResultStream()
        .collect(Collectors.toMap(Fulfillment::number, Function.identity()));
  }

  /** What is in some parcels: by the parcel's id, and by their lines' ids. */
  Map<Long, Map<Long, Integer>> pieces(Collection<Fulfillment> parcels) {
    String ids =
        parcels.stream().map(Fulfillment::id).map(String::valueOf).collect(Collectors.joining(","));
    Map<Long, Map<Long, Integer>> pieces = new HashMap<>();
    for (Object row :
        em.createNativeQuery(
                "select fulfillment_id, id, quantity from fulfillment_line where fulfillment_id ="
                    + " any(cast(string_to_array(?1, ',') as bigint[]))")
            .setParameter(1, ids)
            .getResultList()) {
      Object[] line = (Object[]) row;
      pieces
          .computeIfAbsent(((Number) line[0]).longValue(), parcel -> new TreeMap<>())
          .put(((Number) line[1]).longValue(), ((Number) line[2]).intValue());
    }
    return pieces;
  }

  Rma toChange(long id) {
    return em.find(Rma.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  void add(Rma rma) {
    em.persist(rma);
    rma.numberIfNone();
  }

  Arrival add(Arrival arrival) {
    em.persist(arrival);
    return arrival;
  }

  Optional<Arrival> byKey(String requestKey) {
    return em.createQuery("select a from Arrival a where a.requestKey = :key", Arrival.class)
        .setParameter("key", requestKey)
        .getResultStream()
        .findAny();
  }

  /** Whether money for anything that came in under a return is still to be asked for. */
  boolean hasMoneyOpen(long rmaId) {
    return !em.createQuery(
            "select a.id from Arrival a where a.rmaId = :rma and a.refundState in (:due, :refused)",
            Long.class)
        .setParameter("rma", rmaId)
        .setParameter("due", ArrivalRefundState.DUE)
        .setParameter("refused", ArrivalRefundState.REFUSED)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /**
   * An arrival, locked until the transaction ends.
   *
   * @throws BusinessException rma.unknownArrival
   */
  Arrival arrivalToChange(long id) {
    Arrival arrival = em.find(Arrival.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (arrival == null) {
      throw new BusinessException("rma.unknownArrival");
    }
    return arrival;
  }

  Rma of(Arrival arrival) {
    return em.find(Rma.class, arrival.rmaId());
  }

  /** The order line behind a parcel's line. */
  long orderLine(long fulfillmentLineId) {
    return ((Number) ofLine("p.id", fulfillmentLineId)).longValue();
  }

  String productName(long fulfillmentLineId) {
    return (String) ofLine("p.name", fulfillmentLineId);
  }

  private Object ofLine(String column, long fulfillmentLineId) {
    return em.createNativeQuery(
            "select "
                + column
                + " from fulfillment_line l join order_line p on p.id = l.order_line_id where l.id"
                + " = ?1")
        .setParameter(1, fulfillmentLineId)
        .getSingleResult();
  }

  void flush() {
    em.flush();
  }
}
