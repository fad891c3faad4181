package org.caredesk.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.caredesk.shared.BusinessException;

/** Where products are kept. */
@ApplicationScoped
class ProductRepository {

  @PersistenceContext private EntityManager em;

  /** Locked until the transaction ends. */
  Product toChange(long id) {
    Product product = em.find(Product.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (product == null) {
      throw new BusinessException("product.unknown", String.valueOf(id));
    }
    return product;
  }

  boolean isTaken(String sku) {
    return !em.createQuery("select 1 from Product p where lower(p.sku) = lower(:sku)")
        .setParameter("sku", sku)
        .getResultList()
        .isEmpty();
  }

  void add(Product product) {
    em.persist(product);
  }

  void writeAndForget() {
    em.flush();
    em.clear();
  }
}
