package org.caredesk.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import org.caredesk.shared.Page;
import org.caredesk.shared.PageRequest;
import org.caredesk.shared.Roles;

/** Reads the log of sign-ins: who tried when, from where, and how it ended. For admins alone. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class SignInReader {

  private static final String ROWS =
      "select new org.caredesk.staff.SignInRow(s.id, s.occurredAt, s.login, m.displayName,"
          + " s.outcome, s.address) from SignIn s left join StaffMember m on m.id = s.staffId";
  private static final String COUNT = "select count(s) from SignIn s";
  private static final String LATEST_FIRST = " order by s.occurredAt desc, s.id desc";

  @PersistenceContext private EntityManager em;

  /** A page of the log, the latest first. */
  public Page<SignInRow> page(SignInFilter filter, PageRequest request) {
    List<SignInRow> rows =
        query(ROWS, filter, LATEST_FIRST, SignInRow.class)
            .setFirstResult(request.first())
            .setMaxResults(request.size())
            .getResultList();
    return new Page<>(rows, query(COUNT, filter, "", Long.class).getSingleResult());
  }

  private <T> TypedQuery<T> query(String what, SignInFilter filter, String order, Class<T> type) {
    List<String> rules = new ArrayList<>();
    filter.wantedLogin().ifPresent(login -> rules.add("s.login = :login"));
    filter.wantedOutcome().ifPresent(outcome -> rules.add("s.outcome = :outcome"));
    String where = rules.isEmpty() ? "" : " where " + String.join(" and ", rules);
    TypedQuery<T> query = em.createQuery(what + where + order, type);
    filter.wantedLogin().ifPresent(login -> query.setParameter("login", login));
    filter.wantedOutcome().ifPresent(outcome -> query.setParameter("outcome", outcome));
    return query;
  }
}
