package org.caredesk.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** The database's own clock, and the one row that says how far business time is ahead. */
@ApplicationScoped
class ClockRepository {

  @PersistenceContext private EntityManager em;

  Instant databaseTime() {
    return InstantConverter.fromColumn(
        em.createNativeQuery("select clock_timestamp()").getSingleResult());
  }

  long seconds() {
    Object seconds =
        em.createNativeQuery("select seconds from clock_offset where id = 1").getSingleResult();
    return ((Number) seconds).longValue();
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void advance(long seconds) {
    em.createNativeQuery("update clock_offset set seconds = seconds + ?1 where id = 1")
        .setParameter(1, seconds)
        .executeUpdate();
  }
}
