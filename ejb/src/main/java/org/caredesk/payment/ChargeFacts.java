package org.caredesk.payment;

import java.io.Serializable;
import java.time.Instant;
import org.caredesk.payment.gateway.OperationKind;
import org.caredesk.shared.Money;

/**
 * All that decides what a charge allows, as it stands now.
 *
 * @param refundable what may still be given back
 * @param capturedAt null while nothing is captured
 * @param expiresAt when the authorization runs out, null when nobody said
 * @param settledAt null until settled
 * @param open the call about this charge that has no final answer yet, null when there is none
 * @param inTheWay an unfinished refund, null when none is known
 * @param unresolvedRefund whether a refund of this charge has an attempt without an answer
 */
public record ChargeFacts(
    Phase phase,
    Money authorized,
    Money captured,
    Money reserved,
    Money refunded,
    Money refundedOutside,
    Money chargedBack,
    Money refundable,
    Instant capturedAt,
    Instant expiresAt,
    Instant settledAt,
    OperationKind open,
    RefundInTheWay inTheWay,
    boolean unresolvedRefund)
    implements Serializable {

  /** The same charge with what another room knows of its refunds. */
  public ChargeFacts with(RefundInTheWay refund, boolean unresolved) {
    return new ChargeFacts(
        phase,
        authorized,
        captured,
        reserved,
        refunded,
        refundedOutside,
        chargedBack,
        refundable,
        capturedAt,
        expiresAt,
        settledAt,
        open,
        refund,
        unresolved);
  }

  boolean voidInFlight() {
    return open == OperationKind.VOID;
  }

  /** Whether some of it has gone back already, by us or outside. */
  boolean touched() {
    return refunded.isPositive() || refundedOutside.isPositive() || chargedBack.isPositive();
  }

  boolean isWhole(Money amount) {
    return !touched() && !reserved.isPositive() && amount.compareTo(captured) == 0;
  }

  /** Refundable by the one formula: what was captured less all that is gone or promised. */
  static Money refundable(
      Money captured, Money refunded, Money outside, Money reserved, Money chargedBack) {
    Money left = captured.minus(refunded).minus(outside).minus(reserved).minus(chargedBack);
    return left.max(Money.zero(captured.currency()));
  }
}
