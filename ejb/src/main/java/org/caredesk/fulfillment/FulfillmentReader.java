package org.caredesk.fulfillment;

import static org.caredesk.shared.Roles.ADMIN;
import static org.caredesk.shared.Roles.AGENT;
import static org.caredesk.shared.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caredesk.shared.Page;
import org.caredesk.shared.PageRequest;

/** Shows parcels with what is in them, each list in one statement. */
@Stateless
@RolesAllowed({AGENT, ADMIN, SYSTEM})
public class FulfillmentReader {

  private static final int MOST_LINES = 2000;

  private static final Map<String, String> SORTS =
      Map.of(
          "number", "f.number",
          "order", "x.number",
          "status", "f.status",
          "created", "f.created_at",
          "shipped", "f.shipped_at",
          "delivered", "f.delivered_at");

  @PersistenceContext private EntityManager em;

  /**
   * One parcel.
   *
   * @throws UnknownFulfillmentException when none has this id
   */
  public FulfillmentRow details(long id) {
    return rows("f.id = ?1", id).stream()
        .findFirst()
        .orElseThrow(() -> new UnknownFulfillmentException(id));
  }

  /** The parcel with this number, if there is one. */
  public Optional<FulfillmentRow> byNumber(String number) {
    return em.createQuery("select f.id from Fulfillment f where f.number = :number", Long.class)
        .setParameter("number", number)
        .getResultStream()
        .findFirst()
        .map(this::details);
  }

  /** An order's parcels, in the order in which they were made up. */
  public List<FulfillmentRow> ofOrder(long orderId) {
    return rows("f.order_id = ?1", orderId);
  }

  /**
   * A customer's parcels, the latest first unless sorted by number, order, status, created, shipped
   * or delivered.
   */
  public Page<FulfillmentRow> ofCustomer(long customerId, PageRequest wanted) {
    String order = order(wanted);
    List<?> rows =
        em.createNativeQuery(
                "select "
                    + FulfillmentRows.COLUMNS
                    + " from (select f.*, row_number() over (order by "
                    + order
                    + ") as place from fulfillment f join customer_order x on x.id = f.order_id"
                    + " where f.customer_id = ?1 order by "
                    + order
                    + " limit ?2 offset ?3) f "
                    + FulfillmentRows.JOINS
                    + " order by f.place, p.line")
            .setParameter(1, customerId)
            .setParameter(2, wanted.size())
            .setParameter(3, wanted.first())
            .getResultList();
    return new Page<>(FulfillmentRows.of(rows), count(customerId));
  }

  /** How many parcels a customer was or is to be sent. */
  public long count(long customerId) {
    return ((Number)
            em.createNativeQuery("select count(*) from fulfillment where customer_id = ?1")
                .setParameter(1, customerId)
                .getSingleResult())
        .longValue();
  }

  private static String order(PageRequest wanted) {
    String column = wanted.sort() == null ? null : SORTS.get(wanted.sort());
    return column == null
        ? "f.created_at desc, f.id desc"
        : column + (wanted.descending() ? " desc" : "") + " nulls last, f.id desc";
  }

  private List<FulfillmentRow> rows(String which, long id) {
    return FulfillmentRows.of(
        em.createNativeQuery(
                "select "
                    + FulfillmentRows.COLUMNS
                    + " from fulfillment f "
                    + FulfillmentRows.JOINS
                    + " where "
                    + which
                    + " order by f.id, p.line")
            .setParameter(1, id)
            .setMaxResults(MOST_LINES)
            .getResultList());
  }
}
