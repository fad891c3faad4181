package org.caredesk.mail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.caredesk.shared.Caller;
import org.caredesk.shared.Page;
import org.caredesk.shared.PageRequest;
import org.caredesk.shared.Roles;

/**
 * The outbox as those see it who look after sending. Operators learn what waits and what the mail
 * server said, but nothing of the customer: no address, no subject, no words.
 */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.OPERATOR})
public class OutboxReader {

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;

  /**
   * A page of mails that stand so: what is due first at the top, of what is over the latest.
   *
   * @param event only mails that tell this; null for all
   */
  public Page<OutboxRow> page(OutboxFilter filter, MailEvent event, PageRequest request) {
    List<OutboxRow> rows =
        query(
                "select m from OutboxMail m",
                filter,
                event,
                " order by " + filter.order(),
                OutboxMail.class)
            .setFirstResult(request.first())
            .setMaxResults(request.size())
            .getResultStream()
            .map(mail -> shown(mail.row()))
            .toList();
    return new Page<>(rows, count(filter, event));
  }

  /** How many mails stand so. */
  public long count(OutboxFilter filter, MailEvent event) {
    return query("select count(m) from OutboxMail m", filter, event, "", Long.class)
        .getSingleResult();
  }

  private OutboxRow shown(MailRow mail) {
    OutboxRow row = OutboxRow.of(mail);
    return caller.in(Roles.ADMIN) ? row : row.withoutCustomer();
  }

  private <T> TypedQuery<T> query(
      String select, OutboxFilter filter, MailEvent event, String order, Class<T> type) {
    String which = " where " + filter.condition() + (event == null ? "" : " and m.event = :event");
    TypedQuery<T> query = em.createQuery(select + which + order, type);
    return event == null ? query : query.setParameter("event", event);
  }
}
