package org.caredesk.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Where products are kept. */
@ApplicationScoped
class ProductRepository {

  @PersistenceContext private EntityManager em;

  void add(Product product) {
    em.persist(product);
  }

  void writeAndForget() {
    em.flush();
    em.clear();
  }
}
