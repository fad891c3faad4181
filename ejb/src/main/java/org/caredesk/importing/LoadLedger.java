package org.caredesk.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caredesk.catalog.CatalogService;
import org.caredesk.customer.CustomerService;
import org.caredesk.fulfillment.FulfillmentService;
import org.caredesk.fulfillment.rma.RmaService;
import org.caredesk.order.OrderService;
import org.caredesk.payment.PastTransaction;
import org.caredesk.payment.PaymentService;

/**
 * Loads checked lines in chunks, each a transaction of its own: the facts, the mark that they are
 * loaded and the digest by which they are known again stand or fall together.
 */
@ApplicationScoped
class LoadLedger {

  @PersistenceContext private EntityManager em;
  @Inject private CustomerService customers;
  @Inject private CatalogService catalog;
  @Inject private OrderService orders;
  @Inject private PaymentService payments;
  @Inject private FulfillmentService fulfillments;
  @Inject private RmaService rmas;

  /**
   * Loads the next lines of a kind.
   *
   * @return how many lines of files that were; 0: nothing is left
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  long load(long runId, ImportKind kind, int most) {
    return switch (kind) {
      case CUSTOMERS -> loadCustomers(runId, most);
      case PRODUCTS -> loadProducts(runId, most);
      case ORDERS -> loadOrders(runId, most);
      case TRANSACTIONS -> loadTransactions(runId, most);
      case FULFILLMENTS -> loadFulfillments(runId, most);
      case ORDER_LINES, TRACKING, RETURNS, REFUND_REQUESTS -> 0;
    };
  }

  /** The next line of a kind could not be loaded after all. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void refuseNext(long runId, ImportKind kind, String code, String args) {
    List<Object[]> next = next(runId, kind, "number", 1);
    if (next.isEmpty()) {
      return;
    }
    em.createNativeQuery(
            "update "
                + kind.table()
                + " set state = 'REFUSED', code = ?3, args = ?4 where run_id = ?1 and line = ?2")
        .setParameter(1, runId)
        .setParameter(2, next.get(0)[0])
        .setParameter(3, code)
        .setParameter(4, args)
        .executeUpdate();
  }

  private long loadCustomers(long runId, int most) {
    List<Object[]> rows = next(runId, ImportKind.CUSTOMERS, StagedFacts.CUSTOMER, most);
    if (!rows.isEmpty()) {
      customers.recordPast(rows.stream().map(row -> StagedFacts.customer(facts(row))).toList());
      loaded(runId, ImportKind.CUSTOMERS, rows);
    }
    return rows.size();
  }

  private long loadProducts(long runId, int most) {
    List<Object[]> rows = next(runId, ImportKind.PRODUCTS, StagedFacts.PRODUCT, most);
    if (!rows.isEmpty()) {
      catalog.recordPast(rows.stream().map(row -> StagedFacts.product(facts(row))).toList());
      loaded(runId, ImportKind.PRODUCTS, rows);
    }
    return rows.size();
  }

  private long loadOrders(long runId, int most) {
    List<Object[]> rows = next(runId, ImportKind.ORDERS, StagedFacts.ORDER, most);
    if (rows.isEmpty()) {
      return 0;
    }
    Map<String, List<Object[]>> lines = linesOf(runId, rows);
    orders.recordPast(rows.stream().map(row -> StagedFacts.order(facts(row), lines)).toList());
    loaded(runId, ImportKind.ORDERS, rows);
    return rows.size() + lines.values().stream().mapToLong(List::size).sum();
  }

  private long loadTransactions(long runId, int most) {
    List<Object[]> rows = next(runId, ImportKind.TRANSACTIONS, StagedFacts.TRANSACTION, most);
    if (!rows.isEmpty()) {
      List<PastTransaction> past =
          rows.stream().map(row -> StagedFacts.transaction(facts(row))).toList();
      payments.recordPast(past);
      customers.rememberCards(
          past.stream()
              .filter(one -> one.card() != null && !one.card().expiry().isEmpty())
              .map(StagedFacts::card)
              .toList());
      loaded(runId, ImportKind.TRANSACTIONS, rows);
    }
    return rows.size();
  }

  private long loadFulfillments(long runId, int most) {
    List<Object[]> rows = next(runId, ImportKind.FULFILLMENTS, StagedFacts.FULFILLMENT, most);
    if (!rows.isEmpty()) {
      fulfillments.recordPast(rows.stream().map(row -> StagedFacts.parcel(facts(row))).toList());
      rmas.recordPast(rows.stream().flatMap(row -> StagedFacts.rma(facts(row))).toList());
      loaded(runId, ImportKind.FULFILLMENTS, rows);
    }
    return rows.size();
  }

  /** The line's number first, then its facts; parents before those who name them. */
  @SuppressWarnings("unchecked")
  private List<Object[]> next(long runId, ImportKind kind, String columns, int most) {
    String order =
        kind == ImportKind.TRANSACTIONS ? "parent_number is not null, occurred_at, " : "";
    return em.createNativeQuery(
            "select line, "
                + columns
                + " from "
                + kind.table()
                + " where run_id = ?1 and state = 'NEW' order by "
                + order
                + "line limit ?2 for update of "
                + kind.table())
        .setParameter(1, runId)
        .setParameter(2, most)
        .getResultList();
  }

  private static Object[] facts(Object[] row) {
    return java.util.Arrays.copyOfRange(row, 1, row.length);
  }

  private Map<String, List<Object[]>> linesOf(long runId, List<Object[]> orderRows) {
    Map<String, List<Object[]>> lines = new HashMap<>();
    List<?> found =
        em.createNativeQuery(
                "select i.number, i.sku, i.name, i.quantity, i.unit_price from staged_order o join"
                    + " staged_order_line i on i.run_id = o.run_id and i.number = o.number where"
                    + " o.run_id = ?1 and o.line = any(cast(string_to_array(?2, ',') as bigint[]))"
                    + " order by i.number, i.order_line")
            .setParameter(1, runId)
            .setParameter(2, numbers(orderRows))
            .getResultList();
    for (Object row : found) {
      Object[] line = (Object[]) row;
      lines.computeIfAbsent((String) line[0], number -> new ArrayList<>()).add(line);
    }
    return lines;
  }

  private void loaded(long runId, ImportKind kind, List<Object[]> rows) {
    String lines = numbers(rows);
    String these = " where run_id = ?1 and line = any(cast(string_to_array(?2, ',') as bigint[]))";
    em.createNativeQuery("update " + kind.table() + " set state = 'LOADED'" + these)
        .setParameter(1, runId)
        .setParameter(2, lines)
        .executeUpdate();
    em.createNativeQuery(
            "insert into imported (kind, number, digest) select '"
                + kind.name()
                + "', number, digest from "
                + kind.table()
                + these)
        .setParameter(1, runId)
        .setParameter(2, lines)
        .executeUpdate();
  }

  private static String numbers(List<Object[]> rows) {
    return rows.stream().map(row -> row[0].toString()).collect(Collectors.joining(","));
  }
}
