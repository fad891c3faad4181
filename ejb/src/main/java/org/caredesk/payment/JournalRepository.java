package org.caredesk.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Keeps movements, events and references; knows no way to change one. */
@ApplicationScoped
class JournalRepository {

  @PersistenceContext private EntityManager em;

  void add(Transaction transaction) {
    em.persist(transaction);
    transaction.numbered();
  }

  void add(MoneyEvent event) {
    em.persist(event);
  }

  void add(GatewayReference reference) {
    em.persist(reference);
  }

  Optional<GatewayReference> find(String merchantAccount, String reference) {
    return Optional.ofNullable(
        em.find(GatewayReference.class, new GatewayReference.Key(merchantAccount, reference)));
  }

  Optional<MoneyEvent> last(long chargeId) {
    return em.createQuery(
            "SELECT e FROM MoneyEvent e WHERE e.chargeId = :charge ORDER BY e.occurredAt DESC, e.id"
                + " DESC",
            MoneyEvent.class)
        .setParameter("charge", chargeId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
