package org.caredesk.payment.refund;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Caller;
import org.caredesk.shared.Page;
import org.caredesk.shared.PageRequest;
import org.caredesk.shared.Roles;

/**
 * Refunds as people read them: the queue and the refunds of a charge or a customer, a list in one
 * query. Operators see neither customer nor card digits; their rows are read without them.
 */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN})
public class RefundReader {

  private static final String UNFINISHED =
      " r.state in"
          + " ('AWAITING_APPROVAL','SCHEDULED','HELD','SENDING','UNKNOWN','ACCEPTED','QUEUED')";

  private static final Map<String, String> SORTS =
      Map.of(
          "id", "r.id",
          "amount", "r.amount",
          "state", "r.state",
          "attempts", "r.queue_attempts",
          "dueOn", "r.due_on",
          "lastAt", "r.last_outcome_at",
          "requestedAt", "r.requested_at",
          "requestedBy", "r.requested_by",
          "customerName", "customer_name",
          "orderNumber", "order_number");

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;

  /**
   * A page of refunds, those due first at the top.
   *
   * @param page sorts: id, amount, state, attempts, dueOn, lastAt, requestedAt, requestedBy; for
   *     agents and admins also customerName, orderNumber
   */
  @RolesAllowed({Roles.AGENT, Roles.ADMIN, Roles.OPERATOR})
  public Page<RefundRow> queue(RefundQueueFilter filter, PageRequest page) {
    boolean customers = seesCustomers();
    String where = where(filter, customers);
    Query rows =
        em.createNativeQuery(RefundRows.select(customers) + where + order(page, customers))
            .setFirstResult(page.first())
            .setMaxResults(page.size());
    Query count = em.createNativeQuery("select count(*)" + RefundRows.from(customers) + where);
    bind(rows, filter);
    bind(count, filter);
    return new Page<>(rows(rows, customers), ((Number) count.getSingleResult()).longValue());
  }

  /**
   * A refund with its attempts.
   *
   * @throws BusinessException refund.unknown
   */
  @RolesAllowed({Roles.AGENT, Roles.ADMIN, Roles.OPERATOR})
  public RefundDetails details(long refundId) {
    boolean customers = seesCustomers();
    Object[] more = one("select version, note, booked_outside from refund where id = ?1", refundId);
    Query row =
        em.createNativeQuery(RefundRows.select(customers) + " where r.id = ?1")
            .setParameter(1, refundId);
    return new RefundDetails(
        rows(row, customers).get(0),
        ((Number) more[0]).longValue(),
        customers ? (String) more[1] : null,
        (Boolean) more[2],
        attempts(refundId));
  }

  /** All refunds of a charge, the latest first. */
  public List<RefundRow> ofCharge(long chargeId) {
    Query rows =
        em.createNativeQuery(RefundRows.select(true) + " where r.charge_id = ?1 order by r.id desc")
            .setParameter(1, chargeId)
            .setMaxResults(PageRequest.LARGEST);
    return rows(rows, true);
  }

  /** The customer's refunds that are not finished, the latest first. */
  public List<RefundRow> ofCustomer(long customerId) {
    Query rows =
        em.createNativeQuery(
                RefundRows.select(true)
                    + " where r.customer_id = ?1 and"
                    + UNFINISHED
                    + " order by r.id desc")
            .setParameter(1, customerId)
            .setMaxResults(PageRequest.LARGEST);
    return rows(rows, true);
  }

  /** How many refunds are not finished. */
  @RolesAllowed({Roles.AGENT, Roles.ADMIN, Roles.OPERATOR})
  public long countOpen() {
    Query count = em.createNativeQuery("select count(*) from refund r where" + UNFINISHED);
    return ((Number) count.getSingleResult()).longValue();
  }

  /** Whose refund it is. */
  public long customerOf(long refundId) {
    return ((Number) one("select customer_id, id from refund where id = ?1", refundId)[0])
        .longValue();
  }

  private boolean seesCustomers() {
    return caller.in(Roles.AGENT) || caller.in(Roles.ADMIN);
  }

  private static String where(RefundQueueFilter filter, boolean customers) {
    String states =
        filter.states().stream().map(state -> "'" + state + "'").collect(Collectors.joining(","));
    String where = states.isEmpty() ? UNFINISHED : " r.state in (" + states + ")";
    if (filter.dueBy() != null) {
      where += " and r.due_on <= ?1";
    }
    if (filter.hasText()) {
      where += " and (fold(coalesce(r.last_code, '')) like fold(?2)";
      where +=
          customers ? " or fold(o.number) like fold(?2) or cu.search_name like fold(?3))" : ")";
    }
    return " where" + where;
  }

  private void bind(Query query, RefundQueueFilter filter) {
    if (filter.dueBy() != null) {
      query.setParameter(1, filter.dueBy());
    }
    if (filter.hasText()) {
      query.setParameter(2, filter.text().strip() + "%");
      if (seesCustomers()) {
        query.setParameter(3, "%" + filter.text().strip() + "%");
      }
    }
  }

  private static String order(PageRequest page, boolean customers) {
    String column = page.sort() == null ? null : SORTS.get(page.sort());
    boolean hidden = !customers && column != null && column.startsWith("c");
    if (column == null || hidden || (!customers && column.equals("order_number"))) {
      return " order by r.due_on nulls last, r.requested_at, r.id";
    }
    return " order by "
        + column
        + (page.descending() ? " desc nulls last" : " nulls last")
        + ", r.id";
  }

  private static List<RefundRow> rows(Query query, boolean customers) {
    List<?> found = query.getResultList();
    return found.stream().map(row -> RefundRows.row((Object[]) row, customers)).toList();
  }

  private List<RefundAttemptRow> attempts(long refundId) {
    List<?> found =
        em.createNativeQuery(RefundRows.ATTEMPTS).setParameter(1, refundId).getResultList();
    return found.stream().map(row -> RefundRows.attempt((Object[]) row)).toList();
  }

  private Object[] one(String sql, long refundId) {
    List<?> found = em.createNativeQuery(sql).setParameter(1, refundId).getResultList();
    return found.stream()
        .map(row -> (Object[]) row)
        .findFirst()
        .orElseThrow(() -> new BusinessException("refund.unknown", refundId));
  }
}
