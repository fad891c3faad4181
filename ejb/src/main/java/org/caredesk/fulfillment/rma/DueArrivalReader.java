package org.caredesk.fulfillment.rma;

import static org.caredesk.shared.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.util.List;
import org.caredesk.shared.Clocks;

/**
 * Finds goods that are in and whose money nobody came to ask for: a server broke in between. Who
 * has just taken them in is left the time to ask.
 */
@Stateless
@RolesAllowed(SYSTEM)
public class DueArrivalReader {

  private static final Duration QUIET = Duration.ofMinutes(5);
  private static final String FORGOTTEN =
      " from Arrival a where a.refundState = :due and a.recordedAt < :before";

  @PersistenceContext private EntityManager em;
  @Inject private Clocks clocks;

  /** How many there are. */
  public long count() {
    return asked("select count(a)" + FORGOTTEN).getSingleResult();
  }

  /**
   * Their ids, the oldest first.
   *
   * @param limit how many at most
   * @param modulus only ids that leave the remainder when divided by this
   */
  public List<Long> ids(int limit, int modulus, int remainder) {
    return asked("select a.id" + FORGOTTEN + " and mod(a.id, :modulus) = :remainder order by a.id")
        .setParameter("modulus", modulus)
        .setParameter("remainder", remainder)
        .setMaxResults(limit)
        .getResultList();
  }

  private TypedQuery<Long> asked(String query) {
    return em.createQuery(query, Long.class)
        .setParameter("due", ArrivalRefundState.DUE)
        .setParameter("before", clocks.database().minus(QUIET));
  }
}
