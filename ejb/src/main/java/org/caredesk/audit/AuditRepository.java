package org.caredesk.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Keeps audit entries; knows no way to change one. */
@ApplicationScoped
class AuditRepository {

  @PersistenceContext private EntityManager em;

  void add(AuditEntry entry) {
    em.persist(entry);
  }
}
