package org.caredesk.catalog.tax;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.caredesk.shared.BusinessException;

/** Where the tax table is kept. */
@ApplicationScoped
class TaxRepository {

  @PersistenceContext private EntityManager em;

  /** Locked until the transaction ends. */
  TaxRate toChange(long id) {
    TaxRate rate = em.find(TaxRate.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (rate == null) {
      throw new BusinessException("tax.unknown", String.valueOf(id));
    }
    return rate;
  }

  /** Whether another row is about the same place. */
  boolean isTaken(TaxRate rate, Long exceptId) {
    return !em.createQuery(
            "select 1 from TaxRate t where t.country = :country and function('fold', t.state) ="
                + " function('fold', :state) and t.id <> :id")
        .setParameter("country", rate.country())
        .setParameter("state", rate.state())
        .setParameter("id", exceptId == null ? -1L : exceptId)
        .getResultList()
        .isEmpty();
  }

  void add(TaxRate rate) {
    em.persist(rate);
  }

  void remove(TaxRate rate) {
    em.remove(rate);
  }
}
