package org.caredesk.catalog.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.caredesk.shared.BusinessException;

/** Where the ways to ship are kept. */
@ApplicationScoped
class ShippingRepository {

  @PersistenceContext private EntityManager em;

  /** Locked until the transaction ends. */
  ShippingMethod toChange(long id) {
    ShippingMethod method = em.find(ShippingMethod.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (method == null) {
      throw new BusinessException("shipping.unknown", String.valueOf(id));
    }
    return method;
  }

  /** Counts a change of the price list as a change of the whole. */
  void changed(ShippingMethod method) {
    em.lock(method, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
  }

  /** Whether another one is called so. */
  boolean isTaken(String name, Long exceptId) {
    return !em.createQuery(
            "select 1 from ShippingMethod s where lower(s.name) = lower(:name) and s.id <> :id")
        .setParameter("name", name.strip())
        .setParameter("id", exceptId == null ? -1L : exceptId)
        .getResultList()
        .isEmpty();
  }

  void add(ShippingMethod method) {
    em.persist(method);
  }
}
