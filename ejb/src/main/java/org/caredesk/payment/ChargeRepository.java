package org.caredesk.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;

/** Keeps payments and charges; the charge is always loaded locked. */
@ApplicationScoped
class ChargeRepository {

  private static final String TERMS =
      """
      select o.number, o.customer_id, o.currency, o.total_amount, o.cancelled_at is not null
      from customer_order o where o.id = ?1 for update
      """;

  private static final String TAKEN =
      """
      select coalesce(sum(case
          when c.phase = 'NEW' then coalesce(p.amount, 0)
          when c.phase = 'AUTHORIZED' then c.authorized
          else c.captured - c.refunded - c.refunded_outside - c.charged_back end), 0)
      from charge c
      left join charge_operation p on p.charge_id = c.id and p.ended_at is null
      where c.order_id = ?1 and c.phase in ('NEW','AUTHORIZED','CAPTURED','SETTLING','SETTLED')
      """;

  private static final String PAID_ELSEWHERE =
      "select coalesce(sum(amount), 0) from outside_payment where order_id = ?1";

  private static final String FURTHER =
      """
      select coalesce(sum(case when c.phase = 'NEW' then coalesce(p.amount, 0)
          else c.captured end), 0)
      from charge c
      left join charge_operation p on p.charge_id = c.id and p.ended_at is null
      where c.parent_charge_id = ?1
      """;

  private static final String IN_THE_WAY =
      """
      select r.id, r.amount, r.currency, r.state from refund r
      where r.charge_id = ?1 and r.state in
        ('AWAITING_APPROVAL','SCHEDULED','HELD','SENDING','UNKNOWN','ACCEPTED','QUEUED')
      order by r.id limit 1
      """;

  @PersistenceContext private EntityManager em;

  /** The charge, locked until the transaction ends, as it stands in the database. */
  Charge locked(long id) {
    Charge charge = em.find(Charge.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (charge == null) {
      throw new UnknownChargeException(id);
    }
    return charge;
  }

  /** Code of the account that books the charge; nothing is locked. */
  String accountOf(long chargeId) {
    return em.createQuery("select c.merchantAccount from Charge c where c.id = :id", String.class)
        .setParameter("id", chargeId)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new UnknownChargeException(chargeId));
  }

  void add(Charge charge) {
    em.persist(charge);
    em.flush();
  }

  /** The payment of an order; a new one where there is none. */
  Payment paymentOf(OrderTerms order, Instant at) {
    return em.createQuery(
            "select p from Payment p where p.orderId = :order order by p.id", Payment.class)
        .setParameter("order", order.orderId())
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .orElseGet(
            () -> {
              Payment payment = new Payment(order.orderId(), order.customerId(), at);
              em.persist(payment);
              return payment;
            });
  }

  /**
   * Locks the order, so that two sales cannot take more than its total together.
   *
   * @throws BusinessException order.isCancelled (its number)
   */
  Optional<OrderTerms> lockedOrder(long orderId) {
    List<?> rows = em.createNativeQuery(TERMS).setParameter(1, orderId).getResultList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Object[] row = (Object[]) rows.get(0);
    if ((Boolean) row[4]) {
      throw new BusinessException("order.isCancelled", row[0]);
    }
    String currency = (String) row[2];
    Money total = Money.of((BigDecimal) row[3], currency);
    Money open =
        total.minus(sum(TAKEN, orderId, currency)).minus(sum(PAID_ELSEWHERE, orderId, currency));
    return Optional.of(
        new OrderTerms(orderId, (String) row[0], ((Number) row[1]).longValue(), open));
  }

  /** What further captures of the same authorization have taken or are taking. */
  Money furtherCaptured(Charge first) {
    return sum(FURTHER, first.id(), first.currency());
  }

  /** An unfinished refund of the charge, the oldest. */
  Optional<RefundInTheWay> refundInTheWay(long chargeId) {
    List<?> rows = em.createNativeQuery(IN_THE_WAY).setParameter(1, chargeId).getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .findFirst()
        .map(
            row ->
                new RefundInTheWay(
                    ((Number) row[0]).longValue(),
                    Money.of((BigDecimal) row[1], (String) row[2]),
                    (String) row[3]));
  }

  /** The gateway's name for a charge. */
  String referenceOf(long chargeId) {
    return em.createQuery("select c.gatewayReference from Charge c where c.id = :id", String.class)
        .setParameter("id", chargeId)
        .getSingleResult();
  }

  /** Whether a person called the order off: then nothing more is taken for it. */
  boolean isCancelled(long orderId) {
    return !em.createNativeQuery(
            "select 1 from customer_order where id = ?1 and cancelled_at is not null")
        .setParameter(1, orderId)
        .getResultList()
        .isEmpty();
  }

  /** Whether something else is promised, paid or being asked for the order of this charge. */
  boolean hasOtherMoney(Charge charge) {
    return !em.createNativeQuery(
            "select 1 from charge where order_id = ?1 and id <> ?2 and phase not in"
                + " ('DECLINED','VOIDED','EXPIRED') limit 1")
        .setParameter(1, charge.orderId())
        .setParameter(2, charge.id())
        .getResultList()
        .isEmpty();
  }

  String orderNumber(long orderId) {
    return (String)
        em.createNativeQuery("select number from customer_order where id = ?1")
            .setParameter(1, orderId)
            .getSingleResult();
  }

  private Money sum(String query, long id, String currency) {
    return Money.of(
        (BigDecimal) em.createNativeQuery(query).setParameter(1, id).getSingleResult(), currency);
  }
}
