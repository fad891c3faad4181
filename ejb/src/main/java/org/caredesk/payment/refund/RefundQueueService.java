package org.caredesk.payment.refund;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.LocalDate;
import java.util.List;
import org.caredesk.shared.Roles;

/** Refunds as the clock works them: dispatch, the queue, asking for what is unresolved. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RefundQueueService {

  /** How many scheduled refunds could be sent now; claims nothing. */
  public long countForDispatch() {
    throw new UnsupportedOperationException();
  }

  /** Claims up to so many scheduled refunds whose reason to wait is gone. */
  public List<Long> dueForDispatch(int limit, int modulus, int remainder) {
    throw new UnsupportedOperationException("" + limit + modulus + remainder);
  }

  public RefundStep dispatch(long refundId) {
    throw new UnsupportedOperationException("" + refundId);
  }

  /** How many queued refunds are due on this day; claims nothing. */
  public long countForRetry(LocalDate today) {
    throw new UnsupportedOperationException("" + today);
  }

  /** Claims up to so many queued refunds that are due on this day. */
  public List<Long> dueForRetry(LocalDate today, int limit, int modulus, int remainder) {
    throw new UnsupportedOperationException("" + today + limit + modulus + remainder);
  }

  public RefundStep retry(long refundId) {
    throw new UnsupportedOperationException("" + refundId);
  }

  /** How many attempts are to be asked for now; claims nothing. */
  public long countToAsk() {
    throw new UnsupportedOperationException();
  }

  /** Claims up to so many unresolved attempts that are to be asked for now. */
  public List<Long> idsToAsk(int limit, int modulus, int remainder) {
    throw new UnsupportedOperationException("" + limit + modulus + remainder);
  }

  public RefundStep ask(long attemptId) {
    throw new UnsupportedOperationException("" + attemptId);
  }

  /** Opens work items for what has not become final within ten days; how many were opened. */
  public int oldAges() {
    throw new UnsupportedOperationException();
  }
}
