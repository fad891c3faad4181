package org.caredesk.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the sessions. A session ends once: the first reason stays. */
@ApplicationScoped
class StaffSessionRepository {

  @PersistenceContext private EntityManager em;

  void add(StaffSession session) {
    em.persist(session);
  }

  /** The session with its member, in one question. */
  Optional<Object[]> find(UUID id) {
    List<Object[]> found =
        em.createQuery(
                "select s, m from StaffSession s join StaffMember m on m.id = s.staffId where s.id"
                    + " = :id",
                Object[].class)
            .setParameter("id", id)
            .getResultList();
    return found.stream().findFirst();
  }

  void touch(UUID id, Instant now) {
    em.createQuery(
            "update StaffSession s set s.lastSeenAt = :now where s.id = :id and s.endedAt is null"
                + " and s.lastSeenAt < :now")
        .setParameter("now", now)
        .setParameter("id", id)
        .executeUpdate();
  }

  void end(UUID id, SessionEnd why, Instant now) {
    em.createQuery(
            "update StaffSession s set s.endedAt = :now, s.endReason = :why where s.id = :id and"
                + " s.endedAt is null")
        .setParameter("now", now)
        .setParameter("why", why)
        .setParameter("id", id)
        .executeUpdate();
  }

  /** Ends every open session of a member, but for the one that is kept (may be null). */
  void endAll(long staffId, SessionEnd why, Instant now, UUID kept) {
    UUID spared = kept == null ? new UUID(0, 0) : kept;
    em.createQuery(
            "update StaffSession s set s.endedAt = :now, s.endReason = :why where s.staffId ="
                + " :staff and s.endedAt is null and s.id <> :kept")
        .setParameter("now", now)
        .setParameter("why", why)
        .setParameter("staff", staffId)
        .setParameter("kept", spared)
        .executeUpdate();
  }

  int deleteBefore(Instant before) {
    int signIns =
        em.createQuery("delete from SignIn s where s.occurredAt < :before")
            .setParameter("before", before)
            .executeUpdate();
    int sessions =
        em.createQuery("delete from StaffSession s where s.lastSeenAt < :before")
            .setParameter("before", before)
            .executeUpdate();
    return signIns + sessions;
  }
}
