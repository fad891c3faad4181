package org.caredesk.payment.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.ServerId;

/**
 * Shares the clock's work between executions and servers: takes what nobody has taken, for a while,
 * in a transaction that loads nothing. A claim is a courtesy; the locks and rules of the attempt
 * itself decide.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RefundClaimLedger {

  private static final Duration LEASE = Duration.ofMinutes(2);

  /** Of which the gateway has nothing without a last word. */
  private static final String UNTAKEN =
      " not exists (select 1 from refund_attempt a where a.refund_id = r.id and a.next_inquiry_at is"
          + " not null)";

  private static final String FREE =
      " from refund r join charge c on c.id = r.charge_id join merchant_account m on m.code ="
          + " c.merchant_account where (r.claimed_until is null or r.claimed_until <= ?1) and not"
          + " m.kill_switch and"
          + UNTAKEN;

  private static final String SCHEDULED =
      FREE
          + " and r.state = 'SCHEDULED' and r.next_look_at <= ?1"
          + " and (r.waits_for <> 'UNSETTLED' or c.phase in ('VOIDED','DECLINED','EXPIRED')"
          + " or c.phase = any(string_to_array(m.refundable_in, ',')))"
          + " and (r.waits_for <> 'OTHER_UNKNOWN' or not exists (select 1 from refund_attempt a"
          + " where a.charge_id = r.charge_id and a.next_inquiry_at is not null))";

  private static final String QUEUED_LEFT =
      "select exists (select 1 from refund r where r.state = 'QUEUED' and r.due_on <= ?1 and"
          + UNTAKEN
          + ")";

  private static final String QUEUED = FREE + " and r.state = 'QUEUED' and r.due_on <= ?2";

  /** Open ones, and those that the gateway has although they had been given up. */
  private static final String TO_ASK = " from refund_attempt a where a.next_inquiry_at <= ?1";

  private static final String TO_FOLLOW =
      " from refund r where r.next_sync_at is not null and r.next_sync_at <= ?1 and r.state ="
          + " 'SUCCEEDED'";

  @PersistenceContext private EntityManager em;
  @Inject private Clocks clocks;
  @Inject private ServerId server;

  public long countScheduled() {
    return count("r", SCHEDULED, null);
  }

  public List<Long> claimScheduled(int limit, int modulus, int remainder) {
    return claim(SCHEDULED, "r.next_look_at, r.id", null, limit, modulus, remainder);
  }

  public long countQueued(LocalDate today) {
    return count("r", QUEUED, today);
  }

  /** Whoever has claimed it, and whether or not anything may be sent now. */
  public boolean isQueuedLeft(LocalDate today) {
    return (Boolean) em.createNativeQuery(QUEUED_LEFT).setParameter(1, today).getSingleResult();
  }

  public List<Long> claimQueued(LocalDate today, int limit, int modulus, int remainder) {
    return claim(QUEUED, "r.due_on, r.id", today, limit, modulus, remainder);
  }

  public long countToAsk() {
    return count("a", TO_ASK, null);
  }

  /** Claims attempts by moving their next inquiry ahead. */
  public List<Long> claimToAsk(int limit, int modulus, int remainder) {
    return push(
        "update refund_attempt set next_inquiry_at = ?3 where id in (select a.id"
            + TO_ASK
            + share("a", "a.next_inquiry_at, a.id", limit, modulus, remainder),
        LEASE);
  }

  public long countToFollow() {
    return count("r", TO_FOLLOW, null);
  }

  /** Claims succeeded refunds by moving their next look ahead. */
  public List<Long> claimToFollow(int limit, int modulus, int remainder) {
    return push(
        "update refund set next_sync_at = ?3 where id in (select r.id"
            + TO_FOLLOW
            + share("r", "r.next_sync_at, r.id", limit, modulus, remainder),
        Duration.ofHours(1));
  }

  private long count(String row, String where, LocalDate today) {
    Query query = em.createNativeQuery("select count(" + row + ".id)" + where);
    at(query, clocks.database(), today);
    return ((Number) query.getSingleResult()).longValue();
  }

  private List<Long> claim(
      String where, String order, LocalDate today, int limit, int modulus, int remainder) {
    Instant now = clocks.database();
    Query query =
        em.createNativeQuery(
            "update refund set claimed_by = ?4, claimed_until = ?3 where id in (select r.id"
                + where
                + share("r", order, limit, modulus, remainder));
    at(query, now, today);
    query.setParameter(3, now.plus(LEASE).atOffset(ZoneOffset.UTC));
    query.setParameter(4, server.value());
    return ids(query);
  }

  private List<Long> push(String sql, Duration lease) {
    Instant now = clocks.database();
    Query query = em.createNativeQuery(sql);
    at(query, now, null);
    query.setParameter(3, now.plus(lease).atOffset(ZoneOffset.UTC));
    return ids(query);
  }

  private static String share(String row, String order, int limit, int modulus, int remainder) {
    return " and "
        + row
        + ".id % "
        + modulus
        + " = "
        + remainder
        + " order by "
        + order
        + " limit "
        + limit
        + " for update of "
        + row
        + " skip locked) returning id";
  }

  private static void at(Query query, Instant now, LocalDate today) {
    query.setParameter(1, now.atOffset(ZoneOffset.UTC));
    if (today != null) {
      query.setParameter(2, today);
    }
  }

  private static List<Long> ids(Query query) {
    List<?> ids = query.getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).sorted().toList();
  }
}
