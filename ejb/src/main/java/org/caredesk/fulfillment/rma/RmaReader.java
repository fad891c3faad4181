package org.caredesk.fulfillment.rma;

import static org.caredesk.shared.Roles.ADMIN;
import static org.caredesk.shared.Roles.AGENT;
import static org.caredesk.shared.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.caredesk.setting.SettingReader;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Money;
import org.caredesk.shared.Page;
import org.caredesk.shared.PageRequest;

/** Shows returns: one whole, those of an order, and the lists that people work on. */
@Stateless
@RolesAllowed({AGENT, ADMIN, SYSTEM})
public class RmaReader {

  private static final Map<String, String> SORTS =
      Map.of(
          "number", "r.number",
          "order", "o.number",
          "issued", "r.issued_at",
          "due", "r.due_on",
          "status", "r.status");

  private static final Map<RmaFilter, String> FILTERS =
      Map.of(
          RmaFilter.OPEN, "r.ended_at is null and ?1 = ?1",
          RmaFilter.OVERDUE, "r.ended_at is null and r.due_on < cast(?1 as date)",
          RmaFilter.MONEY, RmaRows.MONEY_OPEN + " and ?1 = ?1",
          RmaFilter.ENDED, "r.ended_at is not null and ?1 = ?1");

  @PersistenceContext private EntityManager em;
  @Inject private SettingReader settings;
  @Inject private Clocks clocks;

  /**
   * One return whole.
   *
   * @throws BusinessException rma.unknown
   */
  public RmaDetails details(long id) {
    List<?> rows =
        em.createNativeQuery(RmaRows.select("r.id = ?2", "r.id"))
            .setParameter(1, today().toString())
            .setParameter(2, id)
            .getResultList();
    if (rows.isEmpty()) {
      throw new BusinessException("rma.unknown", id);
    }
    Object[] row = (Object[]) rows.get(0);
    String currency = RmaRows.currency(row);
    List<RmaLineRow> lines = lines(id, currency);
    return new RmaDetails(
        RmaRows.row(row),
        RmaRows.chargeId(row),
        currency == null
            ? null
            : lines.stream().map(RmaLineRow::refund).reduce(Money.zero(currency), Money::plus),
        lines,
        arrivals(id, currency, lines));
  }

  private List<RmaLineRow> lines(long id, String currency) {
    List<?> rows =
        em.createNativeQuery(
                "select l.id, s.order_line_id, p.sku, p.name, l.quantity, l.received,"
                    + " l.refund_amount from rma_line l join fulfillment_line s on s.id ="
                    + " l.fulfillment_line_id join order_line p on p.id = s.order_line_id where"
                    + " l.rma_id = ?1 order by p.line, l.id")
            .setParameter(1, id)
            .getResultList();
    return rows.stream().map(row -> RmaRows.line((Object[]) row, currency)).toList();
  }

  private List<ArrivalRow> arrivals(long id, String currency, List<RmaLineRow> lines) {
    List<?> rows =
        em.createNativeQuery(
                "select id, received_at, recorded_by, content, amount, refund_state, refund_id,"
                    + " refused_code, refused_args from rma_receipt where rma_id = ?1 order by id")
            .setParameter(1, id)
            .getResultList();
    return rows.stream().map(row -> RmaRows.arrival((Object[]) row, currency, lines)).toList();
  }

  /** The returns of a parcel, the latest first. */
  public List<RmaRow> ofParcel(long fulfillmentId) {
    List<?> rows =
        em.createNativeQuery(RmaRows.select("r.fulfillment_id = ?2", "r.id desc"))
            .setParameter(1, today().toString())
            .setParameter(2, fulfillmentId)
            .setMaxResults(PageRequest.LARGEST)
            .getResultList();
    return rows.stream().map(row -> RmaRows.row((Object[]) row)).toList();
  }

  /** How many returns are overdue. */
  public long countOverdue() {
    return ((Number)
            em.createNativeQuery(
                    "select count(*) from rma r where " + FILTERS.get(RmaFilter.OVERDUE))
                .setParameter(1, today().toString())
                .getSingleResult())
        .longValue();
  }

  /** The id of the return with this number; null when there is none. */
  public Long idByNumber(String number) {
    List<Long> ids =
        em.createQuery("select r.id from Rma r where r.number = :number", Long.class)
            .setParameter("number", number)
            .getResultList();
    return ids.isEmpty() ? null : ids.get(0);
  }

  /** Returns of a kind; the first to come due first, unless sorted otherwise. */
  public Page<RmaRow> page(RmaFilter filter, PageRequest wanted) {
    String which = FILTERS.get(filter);
    String today = today().toString();
    List<?> rows =
        em.createNativeQuery(RmaRows.select(which, order(filter, wanted)))
            .setParameter(1, today)
            .setFirstResult(wanted.first())
            .setMaxResults(wanted.size())
            .getResultList();
    Number total =
        (Number)
            em.createNativeQuery("select count(*) from rma r where " + which)
                .setParameter(1, today)
                .getSingleResult();
    return new Page<>(
        rows.stream().map(row -> RmaRows.row((Object[]) row)).toList(), total.longValue());
  }

  private static String order(RmaFilter filter, PageRequest wanted) {
    String column = wanted.sort() == null ? null : SORTS.get(wanted.sort());
    if (column != null) {
      return column + (wanted.descending() ? " desc" : "") + ", r.id";
    }
    return filter == RmaFilter.ENDED ? "r.issued_at desc, r.id desc" : "r.due_on, r.id";
  }

  private LocalDate today() {
    return clocks.today(settings.get().merchantZone());
  }
}
