package org.caredesk.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caredesk.shared.Money;

/** Keeps who placed which order when, and how. */
@ApplicationScoped
class PlacingRepository {

  private static final String COLUMNS =
      "select request_key, order_id, way, merchant_account, amount, currency, ended_at is not null,"
          + " end_reason from order_placing where ";

  private static final String WRITE =
      "insert into order_placing (request_key, request_digest, order_id, way, merchant_account,"
          + " amount, currency, requested_by, placed_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8,"
          + " cast(?9 as timestamptz))";

  private static final String PAID_BY =
      "select card_brand, card_last_four from charge where order_id = ?1 and phase not in"
          + " ('DECLINED','VOIDED','EXPIRED') order by id desc limit 1";

  @PersistenceContext private EntityManager em;

  /** Whoever comes with the same key waits here until the first is through. */
  void queueUp(String requestKey) {
    em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
        .setParameter(1, requestKey)
        .getResultList();
  }

  Optional<Placing> find(String requestKey) {
    return first(em.createNativeQuery(COLUMNS + "request_key = ?1").setParameter(1, requestKey));
  }

  Optional<Placing> latest(long orderId) {
    return first(
        em.createNativeQuery(COLUMNS + "order_id = ?1 order by placed_at desc, request_key limit 1")
            .setParameter(1, orderId));
  }

  String digestOf(String requestKey) {
    return (String)
        em.createNativeQuery("select request_digest from order_placing where request_key = ?1")
            .setParameter(1, requestKey)
            .getSingleResult();
  }

  void add(Placing placing, String digest, String by, Instant at) {
    em.createNativeQuery(WRITE)
        .setParameter(1, placing.requestKey())
        .setParameter(2, digest)
        .setParameter(3, placing.orderId())
        .setParameter(4, placing.way())
        .setParameter(5, placing.merchantAccount())
        .setParameter(6, placing.amount().amount())
        .setParameter(7, placing.amount().currency())
        .setParameter(8, by)
        .setParameter(9, at.toString())
        .executeUpdate();
  }

  /** It is over for this key; null: handed over to the payment room. */
  void end(String requestKey, Instant at, String reason) {
    em.createNativeQuery(
            "update order_placing set ended_at = cast(?1 as timestamptz), end_reason = ?2"
                + " where request_key = ?3 and ended_at is null")
        .setParameter(1, at.toString())
        .setParameter(2, reason)
        .setParameter(3, requestKey)
        .executeUpdate();
  }

  /** Ends those of an order whose server has died between the first step and the second. */
  void endSilent(long orderId, Instant before, Instant at) {
    em.createNativeQuery(
            "update order_placing set ended_at = cast(?1 as timestamptz), end_reason ="
                + " 'entry.abandoned' where order_id = ?2 and ended_at is null and placed_at <"
                + " cast(?3 as timestamptz)")
        .setParameter(1, at.toString())
        .setParameter(2, orderId)
        .setParameter(3, before.toString())
        .executeUpdate();
  }

  boolean isBeingPlaced(long orderId) {
    return !em.createNativeQuery(
            "select 1 from order_placing where order_id = ?1 and ended_at is null")
        .setParameter(1, orderId)
        .getResultList()
        .isEmpty();
  }

  /** Brand and last digits of the card that pays the order; empty where none does. */
  Optional<Object[]> paidBy(long orderId) {
    List<?> rows = em.createNativeQuery(PAID_BY).setParameter(1, orderId).getResultList();
    return rows.stream().map(Object[].class::cast).findFirst();
  }

  /** Whether the customer has been told that the order is confirmed. */
  boolean isConfirmed(long orderId) {
    return !em.createNativeQuery(
            "select 1 from outbox_mail where subject_type = 'ORDER' and subject_id = ?1"
                + " and event = 'ORDER_CONFIRMED' limit 1")
        .setParameter(1, orderId)
        .getResultList()
        .isEmpty();
  }

  private static Optional<Placing> first(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(Object[].class::cast).findFirst().map(PlacingRepository::placing);
  }

  private static Placing placing(Object[] row) {
    return new Placing(
        (String) row[0],
        ((Number) row[1]).longValue(),
        (String) row[2],
        (String) row[3],
        Money.of((BigDecimal) row[4], String.valueOf(row[5])),
        (Boolean) row[6],
        (String) row[7],
        false);
  }
}
