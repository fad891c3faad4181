package org.caredesk.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.caredesk.shared.BusinessException;

/** Keeps the outbox. Claiming is one guarded UPDATE: of two servers one gets the mail. */
@ApplicationScoped
class MailRepository {

  @PersistenceContext private EntityManager em;

  OutboxMail add(OutboxMail mail) {
    em.persist(mail);
    return mail;
  }

  OutboxMail get(long id) {
    OutboxMail mail = em.find(OutboxMail.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (mail == null) {
      throw new BusinessException("mail.unknown", id);
    }
    return mail;
  }

  void add(MailAttempt attempt) {
    em.persist(attempt);
  }

  List<Long> dueIds(Instant now, int limit) {
    return em.createQuery(
            "select m.id from OutboxMail m where m.state = org.caredesk.mail.MailState.WAITING and"
                + " m.nextTryAt <= :now and (m.claimedUntil is null or m.claimedUntil <= :now)"
                + " order by m.nextTryAt, m.id",
            Long.class)
        .setParameter("now", now)
        .setMaxResults(limit)
        .getResultList();
  }

  boolean claim(long id, Instant now, Instant until) {
    int claimed =
        em.createNativeQuery(
                "update outbox_mail set claimed_until = ?1, version = version + 1 where id = ?2"
                    + " and state = 'WAITING' and next_try_at <= ?3 and (claimed_until is null or"
                    + " claimed_until <= ?3)")
            .setParameter(1, until.atOffset(ZoneOffset.UTC))
            .setParameter(2, id)
            .setParameter(3, now.atOffset(ZoneOffset.UTC))
            .executeUpdate();
    return claimed == 1;
  }
}
