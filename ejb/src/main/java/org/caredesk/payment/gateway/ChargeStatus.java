package org.caredesk.payment.gateway;

import java.time.Instant;
import org.caredesk.shared.Money;

/**
 * What the processor's books say about a charge.
 *
 * @param known whether it answered and has the charge
 * @param phase AUTHORIZED, CAPTURED, SETTLING, SETTLED, VOIDED, DECLINED or EXPIRED; null when not
 *     known
 * @param captured what was taken; null when not known
 * @param refunded what was given back or is on its way; null when not known
 * @param settledAt when it settled; null until then
 * @param badCredentials whether it did not take our credentials
 */
public record ChargeStatus(
    boolean known,
    String phase,
    Money captured,
    Money refunded,
    Instant settledAt,
    boolean badCredentials) {

  /** Not known now: no answer, or no such charge. */
  public static final ChargeStatus NOT_KNOWN =
      new ChargeStatus(false, null, null, null, null, false);

  /** It did not take our credentials: the account's breaker opens. */
  public static final ChargeStatus BAD_CREDENTIALS =
      new ChargeStatus(false, null, null, null, null, true);
}
