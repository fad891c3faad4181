package org.caredesk.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.caredesk.shared.Page;
import org.caredesk.shared.PageRequest;
import org.caredesk.shared.Roles;

/** Reads a customer's history, the latest first. */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN})
public class HistoryReader {

  @PersistenceContext private EntityManager em;

  /**
   * A page of the history, the latest first.
   *
   * @param kinds the kinds wanted, empty for all
   */
  public Page<HistoryRow> page(long customerId, Set<HistoryKind> kinds, PageRequest request) {
    Set<HistoryKind> wanted = kinds.isEmpty() ? EnumSet.allOf(HistoryKind.class) : kinds;
    List<HistoryRow> rows =
        em.createQuery(
                "select h from HistoryEntry h where h.customerId = :customer and h.kind in :kinds"
                    + " order by h.occurredAt desc, h.id desc",
                HistoryEntry.class)
            .setParameter("customer", customerId)
            .setParameter("kinds", wanted)
            .setFirstResult(request.first())
            .setMaxResults(request.size())
            .getResultStream()
            .map(HistoryEntry::row)
            .toList();
    return new Page<>(rows, total(customerId, wanted, request, rows.size()));
  }

  /**
   * What happened before an entry, the latest first.
   *
   * @param kinds the kinds wanted, empty for all
   * @param last the oldest entry that is known already
   * @param most how many at most, up to 200
   */
  public List<HistoryRow> older(
      long customerId, Set<HistoryKind> kinds, HistoryRow last, int most) {
    return em.createQuery(
            "select h from HistoryEntry h where h.customerId = :customer and h.kind in :kinds and"
                + " (h.occurredAt < :at or (h.occurredAt = :at and h.id < :id)) order by"
                + " h.occurredAt desc, h.id desc",
            HistoryEntry.class)
        .setParameter("customer", customerId)
        .setParameter("kinds", kinds.isEmpty() ? EnumSet.allOf(HistoryKind.class) : kinds)
        .setParameter("at", last.at())
        .setParameter("id", last.id())
        .setMaxResults(Math.min(most, PageRequest.LARGEST))
        .getResultStream()
        .map(HistoryEntry::row)
        .toList();
  }

  private long total(long customerId, Set<HistoryKind> kinds, PageRequest request, int found) {
    if (found < request.size() && (found > 0 || request.first() == 0)) {
      return request.first() + found; // the page is the last one: nothing left to count
    }
    return em.createQuery(
            "select count(h) from HistoryEntry h where h.customerId = :customer and h.kind in"
                + " :kinds",
            Long.class)
        .setParameter("customer", customerId)
        .setParameter("kinds", kinds)
        .getSingleResult();
  }
}
