package org.caredesk.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Keeps history entries; knows no way to change one. */
@ApplicationScoped
class HistoryRepository {

  @PersistenceContext private EntityManager em;

  void add(HistoryEntry entry) {
    em.persist(entry);
  }
}
