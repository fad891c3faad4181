package org.caredesk.mail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Page;
import org.caredesk.shared.PageRequest;
import org.caredesk.shared.Ref;
import org.caredesk.shared.Roles;

/** Reads the mails as they were stored and what became of them. */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN})
public class MailReader {

  private static final String OF_SUBJECT =
      "select m from OutboxMail m where m.subjectType = :type and m.subjectId = :id";

  @PersistenceContext private EntityManager em;

  /** The latest mail that told this of that thing. */
  public Optional<MailRow> ofSubject(Ref subject, MailEvent event) {
    return about(OF_SUBJECT + " and m.event = :event", subject)
        .setParameter("event", event)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(OutboxMail::row);
  }

  /** All mails about that thing, the latest first, 200 at most. */
  public List<MailRow> ofSubject(Ref subject) {
    return about(OF_SUBJECT, subject)
        .setMaxResults(PageRequest.LARGEST)
        .getResultStream()
        .map(OutboxMail::row)
        .toList();
  }

  /** The mails about a customer, the latest first. */
  public Page<MailRow> ofCustomer(long customerId, PageRequest request) {
    List<MailRow> rows =
        em.createQuery(
                "select m from OutboxMail m where m.customerId = :customer order by m.createdAt"
                    + " desc, m.id desc",
                OutboxMail.class)
            .setParameter("customer", customerId)
            .setFirstResult(request.first())
            .setMaxResults(request.size())
            .getResultStream()
            .map(OutboxMail::row)
            .toList();
    Long total =
        em.createQuery(
                "select count(m) from OutboxMail m where m.customerId = :customer", Long.class)
            .setParameter("customer", customerId)
            .getSingleResult();
    return new Page<>(rows, total);
  }

  /**
   * A mail, word for word, and each time it was handed to the mail server.
   *
   * @throws BusinessException mail.unknown
   */
  public MailDetails details(long id) {
    OutboxMail mail = em.find(OutboxMail.class, id);
    if (mail == null) {
      throw new BusinessException("mail.unknown", id);
    }
    return mail.details(attempts(id));
  }

  private List<MailAttemptRow> attempts(long id) {
    return em.createQuery(
            "select a from MailAttempt a where a.mailId = :id order by a.attemptedAt desc, a.id"
                + " desc",
            MailAttempt.class)
        .setParameter("id", id)
        .setMaxResults(PageRequest.LARGEST)
        .getResultStream()
        .map(MailAttempt::row)
        .toList();
  }

  private TypedQuery<OutboxMail> about(String query, Ref subject) {
    return em.createQuery(query + " order by m.createdAt desc, m.id desc", OutboxMail.class)
        .setParameter("type", subject.type())
        .setParameter("id", subject.id());
  }
}
