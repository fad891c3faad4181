package org.caredesk.payment.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caredesk.payment.Charge;
import org.caredesk.payment.RefundInTheWay;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;

/** Keeps refunds and their attempts, and locks them in the one order: charge, refund, attempt. */
@ApplicationScoped
class RefundRepository {

  private static final String INTEGRITY = "23";
  private static final String UNFINISHED =
      "('AWAITING_APPROVAL','SCHEDULED','HELD','SENDING','UNKNOWN','ACCEPTED','QUEUED')";

  @PersistenceContext private EntityManager em;

  Charge charge(long id) {
    return found(em.find(Charge.class, id), "charge.unknown", id);
  }

  Charge lockCharge(long id) {
    return found(em.find(Charge.class, id, LockModeType.PESSIMISTIC_WRITE), "charge.unknown", id);
  }

  /** The charge of a refund, before anything is locked. */
  long chargeOf(long refundId) {
    return em.createQuery("select r.asked.chargeId from Refund r where r.id = :id", Long.class)
        .setParameter("id", refundId)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new BusinessException("refund.unknown", refundId));
  }

  Refund refund(long id) {
    return found(em.find(Refund.class, id), "refund.unknown", id);
  }

  /** Only under its charge's lock. */
  Refund lockRefund(long id) {
    return found(em.find(Refund.class, id, LockModeType.PESSIMISTIC_WRITE), "refund.unknown", id);
  }

  Locked lock(long chargeId, long refundId, long attemptId) {
    Charge charge = lockCharge(chargeId);
    Refund refund = lockRefund(refundId);
    RefundAttempt attempt =
        found(
            em.find(RefundAttempt.class, attemptId, LockModeType.PESSIMISTIC_WRITE),
            "refund.unknownAttempt",
            attemptId);
    return new Locked(charge, refund, attempt);
  }

  RefundAttempt attempt(long id) {
    return found(em.find(RefundAttempt.class, id), "refund.unknownAttempt", id);
  }

  Optional<Refund> byKey(String requestKey) {
    return em.createQuery("select r from Refund r where r.asked.requestKey = :key", Refund.class)
        .setParameter("key", requestKey)
        .getResultStream()
        .findFirst();
  }

  /** The attempts of a refund, oldest first. */
  List<RefundAttempt> attempts(long refundId) {
    return em.createQuery(
            "select a from RefundAttempt a where a.refundId = :refund order by a.startedAt, a.id",
            RefundAttempt.class)
        .setParameter("refund", refundId)
        .getResultList();
  }

  /** Refunds of the charge that only wait; under the charge's lock. */
  List<Refund> waiting(long chargeId) {
    return em.createQuery(
            "select r from Refund r where r.asked.chargeId = :charge and r.state in :states order"
                + " by r.id",
            Refund.class)
        .setParameter("charge", chargeId)
        .setParameter("states", Set.of(RefundState.SCHEDULED, RefundState.QUEUED))
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** Whether another refund of the charge has an attempt without an answer. */
  boolean otherUnresolved(long chargeId, long refundId) {
    return em.createQuery(
                "select count(a) from RefundAttempt a where a.chargeId = :charge and a.refundId <>"
                    + " :refund and a.asking.nextInquiryAt is not null",
                Long.class)
            .setParameter("charge", chargeId)
            .setParameter("refund", refundId)
            .getSingleResult()
        > 0;
  }

  /** An unfinished refund of the charge, which keeps it from being voided. */
  Optional<RefundInTheWay> inTheWay(Charge charge) {
    return rows(
            "select r.id, r.amount, r.state from refund r where r.charge_id = ?1 and r.state in "
                + UNFINISHED
                + " order by r.id limit 1",
            charge.id())
        .map(
            row ->
                new RefundInTheWay(
                    ((Number) row[0]).longValue(),
                    Money.of((BigDecimal) row[1], charge.currency()),
                    (String) row[2]));
  }

  /** The void that was asked for under this key: its id, charge and amount. */
  Optional<VoidUnderKey> voidUnderKey(String requestKey) {
    return rows(
            "select o.charge_id, o.amount, o.kind from charge_operation o where o.request_key = ?1",
            requestKey)
        .map(
            row ->
                new VoidUnderKey(
                    ((Number) row[0]).longValue(), (BigDecimal) row[1], "VOID".equals(row[2])));
  }

  /** The charge behind a sale's or capture's number, if it was approved. */
  Optional<Long> chargeOfTransaction(String number) {
    List<?> found =
        em.createNativeQuery(
                "select t.charge_id from transaction t where t.number = ?1 and t.type in"
                    + " ('SALE','CAPTURE') and t.result = 'APPROVED'")
            .setParameter(1, number)
            .getResultList();
    return found.stream().map(id -> ((Number) id).longValue()).findFirst();
  }

  /** Only under a charge's lock: what is given back of an order's lines is decided one by one. */
  void lockOrder(long orderId) {
    em.createNativeQuery("select 1 from customer_order where id = ?1 for update")
        .setParameter(1, orderId)
        .getSingleResult();
  }

  String orderNumber(long orderId) {
    return (String)
        em.createNativeQuery("select number from customer_order where id = ?1")
            .setParameter(1, orderId)
            .getSingleResult();
  }

  /**
   * Writes it at once: what others write about it refers to it by id, and a key that somebody else
   * was faster with is refused here.
   */
  void add(Refund refund) {
    em.persist(refund);
    em.flush();
  }

  void add(RefundAttempt attempt) {
    em.persist(attempt);
  }

  /** Sends what has changed now, so that the database says no before we go on. */
  void flush() {
    em.flush();
  }

  /**
   * Whether the database refused, by a constraint whose name holds this, what somebody else was
   * faster with.
   */
  static boolean violates(Throwable failure, String constraint) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && String.valueOf(sql.getSQLState()).startsWith(INTEGRITY)
          && String.valueOf(sql.getMessage()).contains(constraint)) {
        return true;
      }
    }
    return false;
  }

  private Optional<Object[]> rows(String sql, Object parameter) {
    List<?> found = em.createNativeQuery(sql).setParameter(1, parameter).getResultList();
    return found.stream().map(row -> (Object[]) row).findFirst();
  }

  private static <T> T found(T thing, String code, long id) {
    if (thing == null) {
      throw new BusinessException(code, id);
    }
    return thing;
  }
}
