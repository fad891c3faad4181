package org.caredesk.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Stream;
import org.caredesk.shared.Money;
import org.caredesk.shared.Roles;

/** Counts what there is about a customer, over all rooms and in one statement. */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN})
public class CustomerFiguresReader {

  private static final String FIGURES =
      "select (select count(*) from customer_order where customer_id = ?1),"
          + " (select count(*) from transaction where customer_id = ?1),"
          + " (select count(*) from fulfillment where customer_id = ?1),"
          + " (select count(*) from payment_method where customer_id = ?1),"
          + " (select count(*) from outbox_mail where customer_id = ?1),"
          + " (select count(*) from credit_entry where customer_id = ?1),"
          + " (select string_agg(paid || ' ' || currency, ',' order by paid desc) from (select"
          + " currency, sum(paid_amount) as paid from customer_order where customer_id = ?1 group"
          + " by currency) p where paid > 0),"
          + " (select string_agg(back || ' ' || currency, ',' order by back desc) from (select"
          + " currency, sum(refunded_amount) as back from customer_order where customer_id = ?1"
          + " group by currency) r where back > 0),"
          + " (select string_agg(amount || ' ' || currency, ',' order by currency) from"
          + " credit_balance where customer_id = ?1 and amount > 0)";

  @PersistenceContext private EntityManager em;

  /** The figures of a customer; zero everywhere for whom nobody knows. */
  public CustomerFigures of(long customerId) {
    Object[] row =
        (Object[]) em.createNativeQuery(FIGURES).setParameter(1, customerId).getSingleResult();
    return new CustomerFigures(
        count(row[0]),
        count(row[1]),
        count(row[2]),
        count(row[3]),
        count(row[4]),
        count(row[5]),
        amounts((String) row[6]),
        amounts((String) row[7]),
        amounts((String) row[8]));
  }

  private static long count(Object column) {
    return ((Number) column).longValue();
  }

  private static List<Money> amounts(String column) {
    return column == null
        ? List.of()
        : Stream.of(column.split(","))
            .map(one -> one.split(" "))
            .map(part -> Money.of(part[0], part[1]))
            .toList();
  }
}
