package org.caredesk.payment.refund;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.caredesk.shared.Roles;

/**
 * Refunds as the clock works them: what waits is sent when it may be, what failed is tried again
 * once a day on three days, what is unresolved is asked for. Executions and servers share the work
 * by claims; every piece of it checks for itself.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RefundQueueService {

  @Inject private RefundClaimLedger claims;
  @Inject private RefundSending sending;
  @Inject private RefundAsking asking;
  @Inject private RefundAgeLedger ages;

  /** How many scheduled refunds could be sent now; claims nothing. */
  public long countForDispatch() {
    return claims.countScheduled();
  }

  /**
   * Claims scheduled refunds whose reason to wait is gone, for two minutes.
   *
   * @param limit how many at most
   * @param modulus only ids that leave the remainder when divided by this
   */
  public List<Long> dueForDispatch(int limit, int modulus, int remainder) {
    return claims.claimScheduled(limit, modulus, remainder);
  }

  /** Sends a scheduled refund, if every rule still allows it. */
  public RefundStep dispatch(long refundId) {
    return sending.sendAgain(refundId, RefundState.SCHEDULED);
  }

  /** How many queued refunds are due on this day; claims nothing. */
  public long countForRetry(LocalDate today) {
    return claims.countQueued(today);
  }

  /**
   * Whether a queued refund of this day is left, claimed or not, that the gateway does not have.
   *
   * @param today the merchant's date
   */
  public boolean isLeftForRetry(LocalDate today) {
    return claims.isQueuedLeft(today);
  }

  /**
   * Claims queued refunds that are due, for two minutes.
   *
   * @param today the merchant's date
   * @param limit how many at most
   * @param modulus only ids that leave the remainder when divided by this
   */
  public List<Long> dueForRetry(LocalDate today, int limit, int modulus, int remainder) {
    return claims.claimQueued(today, limit, modulus, remainder);
  }

  /**
   * Makes one of the three queue attempts, if the refund is due on the clock's own date and every
   * rule still allows it.
   */
  public RefundStep retry(long refundId) {
    return sending.sendAgain(refundId, RefundState.QUEUED);
  }

  /** How many attempts are to be asked for now; claims nothing. */
  public long countToAsk() {
    return claims.countToAsk();
  }

  /**
   * Claims unresolved attempts whose time to be asked for has come, for two minutes.
   *
   * @param limit how many at most
   * @param modulus only ids that leave the remainder when divided by this
   */
  public List<Long> idsToAsk(int limit, int modulus, int remainder) {
    return claims.claimToAsk(limit, modulus, remainder);
  }

  /** Asks the gateway about an unresolved attempt and records the answer. */
  public RefundStep ask(long attemptId) {
    return asking.ask(attemptId);
  }

  /** Opens work items for what has not become final within ten days; how many were opened. */
  public int oldAges() {
    return ages.open();
  }
}
