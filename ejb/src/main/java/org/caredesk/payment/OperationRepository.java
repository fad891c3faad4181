package org.caredesk.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the calls about charges, with the two guarded updates that decide who is first. */
@ApplicationScoped
class OperationRepository {

  private static final String DUE =
      """
      select id from charge_operation
      where ended_at is null and next_inquiry_at <= cast(?1 as timestamptz)
        and mod(id, ?2) = ?3
      order by next_inquiry_at limit ?4 for update skip locked
      """;

  @PersistenceContext private EntityManager em;

  ChargeOperation get(long id) {
    ChargeOperation operation = em.find(ChargeOperation.class, id);
    if (operation == null) {
      throw new IllegalArgumentException("no charge operation " + id);
    }
    return operation;
  }

  void add(ChargeOperation operation) {
    em.persist(operation);
  }

  Optional<ChargeOperation> byRequestKey(String requestKey) {
    return em.createQuery(
            "select o from ChargeOperation o where o.requestKey = :key", ChargeOperation.class)
        .setParameter("key", requestKey)
        .getResultStream()
        .findFirst();
  }

  long chargeOf(long operationId) {
    return em.createQuery("select o.charge.id from ChargeOperation o where o.id = :id", Long.class)
        .setParameter("id", operationId)
        .getSingleResult();
  }

  /** The fence: true for the one who ends the call, whoever else comes. */
  boolean end(long id, Instant at) {
    return em.createQuery(
                "update ChargeOperation o set o.endedAt = :at"
                    + " where o.id = :id and o.endedAt is null")
            .setParameter("at", at)
            .setParameter("id", id)
            .executeUpdate()
        == 1;
  }

  long countToAsk(Instant now) {
    return em.createQuery(
            "select count(o) from ChargeOperation o"
                + " where o.endedAt is null and o.nextInquiryAt <= :now",
            Long.class)
        .setParameter("now", now)
        .getSingleResult();
  }

  /** Takes up to so many that are due; nobody else gets them before the given moment. */
  List<Long> claimDue(Instant now, Instant until, int limit, int modulus, int remainder) {
    List<?> rows =
        em.createNativeQuery(DUE)
            .setParameter(1, now.toString())
            .setParameter(2, modulus)
            .setParameter(3, remainder)
            .setParameter(4, limit)
            .getResultList();
    List<Long> ids = rows.stream().map(id -> ((Number) id).longValue()).toList();
    if (!ids.isEmpty()) {
      em.createQuery("update ChargeOperation o set o.nextInquiryAt = :until where o.id in :ids")
          .setParameter("until", until)
          .setParameter("ids", ids)
          .executeUpdate();
    }
    return ids;
  }
}
