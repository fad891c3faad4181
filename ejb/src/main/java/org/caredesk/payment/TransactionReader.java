package org.caredesk.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caredesk.mail.MailEvent;
import org.caredesk.payment.gateway.MerchantAccountReader;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.InstantConverter;
import org.caredesk.shared.Page;
import org.caredesk.shared.PageRequest;
import org.caredesk.shared.Roles;

/** Shows what money did: a page in one statement and a count. */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN})
public class TransactionReader {

  private static final String COLUMNS =
      """
      t.id as movement_id, t.number as movement_number, t.refund_id, t.type, t.result,
      t.amount as moved, t.currency as moved_in, t.gateway_reference as moved_as,
      t.processor_code, t.processor_words, t.actor, t.occurred_at,
      case when t.refund_id is not null then f.settled_at
           when t.type in ('SALE','CAPTURE') then c.settled_at end
        as movement_settled,
      m.event
      """;

  private static final String FROM =
      """
      from transaction t join charge c on c.id = t.charge_id left join refund f on f.id = t.refund_id
      """;

  /** The latest mail that a row tells of: a refund's own, or a void's by its charge. */
  private static final String MAIL =
      """
      left join lateral (select x.event from outbox_mail x
          where t.result = 'APPROVED'
            and ((t.type = 'REFUND' and x.subject_type = 'REFUND' and x.subject_id = t.refund_id
                  and x.event in ('REFUND_SUCCEEDED','REFUND_ACCEPTED'))
              or (t.type = 'VOID' and x.subject_type = 'CHARGE' and x.subject_id = t.charge_id
                  and x.event = 'VOIDED'))
          order by x.id desc limit 1) m on true
      """;

  private static final Map<String, String> SORTS =
      Map.of(
          "occurredAt", "t.occurred_at",
          "amount", "t.amount",
          "type", "t.type",
          "result", "t.result",
          "orderNumber", "o.number",
          "number", "t.number");

  @PersistenceContext private EntityManager em;

  @Inject private MerchantAccountReader accounts;
  @Inject private Clocks clocks;
  @Inject private Asker asker;

  /**
   * The customer's movements, the latest first unless sorted by occurredAt, amount, type, result,
   * orderNumber or number.
   */
  public Page<TransactionRow> ofCustomer(long customerId, PageRequest request) {
    Query rows = query("t.customer_id = ?1", order(request), customerId);
    rows.setFirstResult(request.first()).setMaxResults(request.size());
    Number total =
        (Number)
            em.createNativeQuery("select count(*) from transaction t where t.customer_id = ?1")
                .setParameter(1, customerId)
                .getSingleResult();
    return new Page<>(rows(rows), total.longValue());
  }

  /** The order's movements, the latest first, 200 at most. */
  public List<TransactionRow> ofOrder(long orderId) {
    return rows(
        query("t.order_id = ?1", order(PageRequest.top(PageRequest.LARGEST)), orderId)
            .setMaxResults(PageRequest.LARGEST));
  }

  /**
   * One movement.
   *
   * @throws BusinessException transaction.unknown
   */
  public TransactionRow details(long transactionId) {
    return rows(query("t.id = ?1", "t.id", transactionId)).stream()
        .findFirst()
        .orElseThrow(() -> new BusinessException("transaction.unknown", transactionId));
  }

  /** Those of these numbers that are on record already. */
  @RolesAllowed(Roles.SYSTEM)
  public Set<String> known(Collection<String> numbers) {
    if (numbers.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        em.createQuery(
                "select t.number from Transaction t where t.number in :numbers", String.class)
            .setParameter("numbers", numbers)
            .getResultList());
  }

  private Query query(String which, String order, long id) {
    return em.createNativeQuery(
            "select "
                + ChargeSql.COLUMNS
                + ", "
                + COLUMNS
                + FROM
                + ChargeSql.JOINS
                + MAIL
                + " where "
                + which
                + " order by "
                + order)
        .setParameter(1, id);
  }

  private static String order(PageRequest request) {
    String column = request.sort() == null ? null : SORTS.get(request.sort());
    return column == null
        ? "t.occurred_at desc, t.id desc"
        : column + (request.descending() ? " desc" : "") + ", t.id desc";
  }

  private List<TransactionRow> rows(Query query) {
    ChargeSql charge = new ChargeSql(accounts, clocks.now(), asker.roles());
    List<?> rows = query.getResultList();
    return rows.stream().map(row -> row((Object[]) row, charge)).toList();
  }

  private static TransactionRow row(Object[] row, ChargeSql sql) {
    ChargeDetails charge = sql.details(row);
    int at = ChargeSql.WIDTH;
    String event = (String) row[at + 13];
    return new TransactionRow(
        ChargeSql.number(row[at]),
        (String) row[at + 1],
        charge.id(),
        charge.version(),
        charge.phase(),
        row[at + 2] == null ? null : ChargeSql.number(row[at + 2]),
        charge.orderId(),
        charge.orderNumber(),
        TransactionType.valueOf((String) row[at + 3]),
        TransactionResult.valueOf((String) row[at + 4]),
        ChargeSql.money(row[at + 5], (String) row[at + 6]),
        charge.merchantAccount(),
        (String) row[at + 7],
        (String) row[at + 8],
        (String) row[at + 9],
        charge.card(),
        (String) row[at + 10],
        InstantConverter.fromColumn(row[at + 11]),
        InstantConverter.fromColumn(row[at + 12]),
        event == null ? null : MailEvent.valueOf(event),
        charge.options());
  }
}
