package org.caredesk.payment.gateway;

import java.time.Duration;
import java.util.Set;

/**
 * What a merchant account's processor can do; phases by their names.
 *
 * @param voidableIn phases in which a charge can be voided
 * @param refundableIn phases in which a charge can be refunded
 * @param refundWindowDays days after settlement until which a refund is taken; null: no window
 * @param inquireByKey whether a lost call can be asked for by its key
 * @param keyLifetime how long a key protects; null: the processor has no keys
 * @param asynchronousRefunds whether a refund may be accepted and fail later
 * @param settlementKnown whether the processor says when a charge settled
 */
public record Capabilities(
    Set<String> voidableIn,
    Set<String> refundableIn,
    Integer refundWindowDays,
    boolean inquireByKey,
    Duration keyLifetime,
    boolean asynchronousRefunds,
    boolean settlementKnown) {

  /** Copies the sets. */
  public Capabilities {
    voidableIn = Set.copyOf(voidableIn);
    refundableIn = Set.copyOf(refundableIn);
  }
}
