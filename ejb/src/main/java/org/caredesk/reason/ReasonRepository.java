package org.caredesk.reason;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.caredesk.shared.BusinessException;

/** Where the lists are kept. */
@ApplicationScoped
class ReasonRepository {

  @PersistenceContext private EntityManager em;

  ReasonList listOf(long id) {
    return em.createQuery("select r.list from Reason r where r.id = :id", ReasonList.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new BusinessException("reason.unknown", String.valueOf(id)));
  }

  /** A whole list in its order, locked until the transaction ends: lists are short. */
  List<Reason> toChange(ReasonList list) {
    return em.createQuery(
            "select r from Reason r where r.list = :list order by r.place, r.id", Reason.class)
        .setParameter("list", list)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  void add(Reason reason) {
    em.persist(reason);
  }
}
