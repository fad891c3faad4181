package org.caredesk.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Keeps what was paid elsewhere. */
@ApplicationScoped
class OutsidePaymentRepository {

  @PersistenceContext private EntityManager em;

  /** Written at once, so that what the order is open for knows of it. */
  void add(OutsidePayment payment) {
    em.persist(payment);
    em.flush();
  }

  Optional<OutsidePayment> byRequestKey(String requestKey) {
    return em.createQuery(
            "select p from OutsidePayment p where p.requestKey = :key", OutsidePayment.class)
        .setParameter("key", requestKey)
        .getResultStream()
        .findFirst();
  }

  List<OutsidePayment> ofOrder(long orderId) {
    return em.createQuery(
            "select p from OutsidePayment p where p.orderId = :order order by p.id",
            OutsidePayment.class)
        .setParameter("order", orderId)
        .getResultList();
  }
}
