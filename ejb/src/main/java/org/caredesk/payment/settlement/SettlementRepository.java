package org.caredesk.payment.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Finds the charges that are past their cut-off, and takes them by a guarded update. */
@ApplicationScoped
class SettlementRepository {

  private static final String DUE =
      """
      select id from charge
      where next_sync_at <= cast(?1 as timestamptz) and mod(id, ?2) = ?3
      order by next_sync_at limit ?4 for update skip locked
      """;

  @PersistenceContext private EntityManager em;

  long count(Instant now) {
    return em.createQuery("select count(c) from Charge c where c.nextSyncAt <= :now", Long.class)
        .setParameter("now", now)
        .getSingleResult();
  }

  /** Takes up to so many; nobody else gets them before the given moment. */
  List<Long> claim(Instant now, Instant until, int limit, int modulus, int remainder) {
    List<?> rows =
        em.createNativeQuery(DUE)
            .setParameter(1, now.toString())
            .setParameter(2, modulus)
            .setParameter(3, remainder)
            .setParameter(4, limit)
            .getResultList();
    List<Long> ids = rows.stream().map(id -> ((Number) id).longValue()).toList();
    if (!ids.isEmpty()) {
      // a claim is no change of the charge: its version, which people bring along, stays
      em.createNativeQuery(
              "update charge set next_sync_at = cast(?1 as timestamptz)"
                  + " where id = any(cast(?2 as bigint[]))")
          .setParameter(1, until.toString())
          .setParameter(2, ids.toString().replace('[', '{').replace(']', '}'))
          .executeUpdate();
    }
    return ids;
  }
}
