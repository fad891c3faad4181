package org.caredesk.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Ref;

/** Keeps work items. Opening leans on the unique index, so that two servers open one. */
@ApplicationScoped
class WorkItemRepository {

  @PersistenceContext private EntityManager em;

  void open(WorkKind kind, Ref subject, Long customerId, String args, Instant at) {
    em.createNativeQuery(
            "insert into work_item (id, kind, subject_type, subject_id, customer_id, args,"
                + " opened_at) values (nextval('work_item_seq'), ?1, ?2, ?3, cast(?4 as bigint),"
                + " cast(?5 as text), ?6) on conflict (subject_type, subject_id, kind) where"
                + " closed_at is null do nothing")
        .setParameter(1, kind.name())
        .setParameter(2, subject.type())
        .setParameter(3, subject.id())
        .setParameter(4, customerId == null ? null : customerId.toString())
        .setParameter(5, args)
        .setParameter(6, at.atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  void close(WorkKind kind, Ref subject, String who, Instant at, String why) {
    em.createQuery(
            "update WorkItem w set w.closedAt = :at, w.closedBy = :who, w.closingNote = :why,"
                + " w.version = w.version + 1 where w.subjectType = :type and w.subjectId = :id"
                + " and w.kind = :kind and w.closedAt is null")
        .setParameter("at", at)
        .setParameter("who", who)
        .setParameter("why", why)
        .setParameter("type", subject.type())
        .setParameter("id", subject.id())
        .setParameter("kind", kind)
        .executeUpdate();
  }

  WorkItem get(long id) {
    WorkItem item = em.find(WorkItem.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (item == null) {
      throw new BusinessException("work.unknown", id);
    }
    return item;
  }
}
