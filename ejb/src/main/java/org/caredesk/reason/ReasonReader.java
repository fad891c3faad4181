package org.caredesk.reason;

import static org.caredesk.shared.Roles.ADMIN;
import static org.caredesk.shared.Roles.AGENT;
import static org.caredesk.shared.Roles.OPERATOR;
import static org.caredesk.shared.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** What the dialogs offer, and how what was chosen once is called. */
@Stateless
@RolesAllowed({AGENT, ADMIN, OPERATOR, SYSTEM})
public class ReasonReader {

  @PersistenceContext private EntityManager em;

  /** The entries that are offered, in the admins' order; never empty. */
  public List<ReasonRow> of(ReasonList list) {
    return all(list).stream().filter(ReasonRow::active).toList();
  }

  /** Whether a list offers this code now. */
  public boolean isOffered(ReasonList list, String code) {
    return of(list).stream().anyMatch(reason -> reason.code().equals(code));
  }

  /** All entries of a list in the admins' order, retired ones too: for names of what was chosen. */
  public List<ReasonRow> all(ReasonList list) {
    return em.createQuery(
            "select r from Reason r where r.list = :list order by r.place, r.id", Reason.class)
        .setParameter("list", list)
        .getResultStream()
        .map(Reason::row)
        .toList();
  }
}
