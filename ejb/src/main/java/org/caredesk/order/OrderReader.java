package org.caredesk.order;

import static org.caredesk.shared.Roles.ADMIN;
import static org.caredesk.shared.Roles.AGENT;
import static org.caredesk.shared.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caredesk.customer.CustomerReader;
import org.caredesk.shared.InstantConverter;
import org.caredesk.shared.Money;
import org.caredesk.shared.Page;
import org.caredesk.shared.PageRequest;

/** Shows orders: one whole, or those of customers. */
@Stateless
@RolesAllowed({AGENT, ADMIN, SYSTEM})
public class OrderReader {

  private static final String COLUMNS =
      "o.id, o.number, o.placed_at, o.status, o.currency, o.total_amount, o.paid_amount,"
          + " o.refunded_amount, (select string_agg(n.name, ', ') from (select l.name from"
          + " order_line l where l.order_id = o.id order by l.line limit 2) n) as items, (select"
          + " count(*) from order_line l where l.order_id = o.id) as line_count, o.customer_id";
  private static final int NAMED = 2;
  private static final Map<String, String> SORTS =
      Map.of(
          "number", "o.number",
          "placedAt", "o.placed_at",
          "status", "o.status",
          "total", "o.total_amount",
          "paid", "o.paid_amount",
          "refunded", "o.refunded_amount");

  @PersistenceContext private EntityManager em;
  @Inject private CustomerReader customers;

  /**
   * One order whole.
   *
   * @throws UnknownOrderException when no order has this id
   */
  public OrderSummary summary(long id) {
    Order order =
        em.createQuery(
                "select distinct o from CustomerOrder o left join fetch o.lines where o.id = :id",
                Order.class)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new UnknownOrderException(id));
    return order.summary(customers.names(Set.of(order.customerId())).get(order.customerId()));
  }

  /**
   * What was taken down of an order so far.
   *
   * @throws UnknownOrderException when no order has this id
   */
  public OrderDraftDetails draft(long id) {
    Order order = em.find(Order.class, id);
    if (order == null) {
      throw new UnknownOrderException(id);
    }
    return order.draft();
  }

  /** What a customer has ordered, paid and got back in all. */
  public OrderTotals totals(long customerId) {
    Query query =
        em.createNativeQuery(
            "select currency, count(*), sum(paid_amount), sum(refunded_amount) from customer_order"
                + " where customer_id = ?1 group by currency order by 2 desc, 1");
    List<Object[]> sums = list(query, customerId);
    return new OrderTotals(
        sums.stream().mapToLong(sum -> ((Number) sum[1]).longValue()).sum(),
        amounts(sums, 2),
        amounts(sums, 3));
  }

  private static List<Money> amounts(List<Object[]> sums, int column) {
    return sums.stream()
        .map(sum -> Money.of((BigDecimal) sum[column], (String) sum[0]))
        .filter(Money::isPositive)
        .toList();
  }

  /** How many of a customer's orders are not decided yet: unpaid or held for checking. */
  public long countOpen(long customerId) {
    Object count =
        em.createNativeQuery(
                "select count(*) from customer_order where customer_id = ?1 and status in"
                    + " ('PARTIAL', 'PENDING')")
            .setParameter(1, customerId)
            .getSingleResult();
    return ((Number) count).longValue();
  }

  /** A customer's orders, the latest first unless asked otherwise. */
  public Page<OrderRow> ofCustomer(long customerId, PageRequest wanted) {
    String by = wanted.sort() == null ? null : SORTS.get(wanted.sort());
    String sort = by == null ? "o.placed_at desc" : by + (wanted.descending() ? " desc" : " asc");
    Query query =
        em.createNativeQuery(
            "select "
                + COLUMNS
                + ", (select count(*) from customer_order a where a.customer_id = ?1)"
                + " from customer_order o where o.customer_id = ?1 order by "
                + sort
                + ", o.id desc limit ?2 offset ?3");
    List<Object[]> rows = list(query, customerId, wanted.size(), wanted.first());
    long total = rows.isEmpty() ? 0 : ((Number) rows.get(0)[11]).longValue();
    return new Page<>(rows.stream().map(OrderReader::row).toList(), total);
  }

  /**
   * The latest orders of several customers, by customer id.
   *
   * @param each how many at most for each
   */
  public Map<Long, List<OrderRow>> ofCustomers(Collection<Long> customerIds, int each) {
    Map<Long, List<OrderRow>> found = new LinkedHashMap<>();
    for (long customerId : customerIds) {
      found.put(customerId, new ArrayList<>());
    }
    if (found.isEmpty()) {
      return found;
    }
    String ids = String.join(",", found.keySet().stream().map(String::valueOf).toList());
    Query query =
        em.createNativeQuery(
            "select "
                + COLUMNS
                + " from unnest(cast(string_to_array(?1, ',') as bigint[])) as c(id)"
                + " cross join lateral (select * from customer_order x where x.customer_id = c.id"
                + " order by x.placed_at desc, x.id desc limit ?2) o");
    for (Object[] row : list(query, ids, each)) {
      found.get(((Number) row[10]).longValue()).add(row(row));
    }
    return found;
  }

  /** The id of the order with this number, if there is one. */
  public Optional<Long> idByNumber(String number) {
    return Optional.ofNullable(idsByNumber(List.of(number)).get(number));
  }

  /** Ids by order number; numbers that no order has are left out. */
  public Map<String, Long> idsByNumber(Collection<String> numbers) {
    Map<String, Long> ids = new HashMap<>();
    if (!numbers.isEmpty()) {
      em.createQuery(
              "select o.number, o.id from CustomerOrder o where o.number in :n", Object[].class)
          .setParameter("n", List.copyOf(numbers))
          .getResultList()
          .forEach(row -> ids.put((String) row[0], (Long) row[1]));
    }
    return ids;
  }

  /** Numbers by order id, for lists of other rooms. */
  public Map<Long, String> numbers(Collection<Long> ids) {
    Map<Long, String> numbers = new HashMap<>();
    if (!ids.isEmpty()) {
      em.createQuery("select o.id, o.number from CustomerOrder o where o.id in :i", Object[].class)
          .setParameter("i", List.copyOf(ids))
          .getResultList()
          .forEach(row -> numbers.put((Long) row[0], (String) row[1]));
    }
    return numbers;
  }

  @SuppressWarnings("unchecked")
  private static List<Object[]> list(Query query, Object... parameters) {
    for (int at = 0; at < parameters.length; at++) {
      query.setParameter(at + 1, parameters[at]);
    }
    return query.getResultList();
  }

  private static OrderRow row(Object[] row) {
    String currency = (String) row[4];
    long more = ((Number) row[9]).longValue() - NAMED;
    String items = row[8] == null ? "" : (String) row[8];
    return new OrderRow(
        ((Number) row[0]).longValue(),
        (String) row[1],
        InstantConverter.fromColumn(row[2]),
        OrderStatus.valueOf((String) row[3]),
        more > 0 ? items + " +" + more : items,
        Money.of((BigDecimal) row[5], currency),
        Money.of((BigDecimal) row[6], currency),
        Money.of((BigDecimal) row[7], currency));
  }
}
