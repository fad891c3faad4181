package org.caredesk.payment;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.caredesk.payment.gateway.MerchantAccountFacts;

/**
 * When a merchant account's day ends: what was captured before goes to settlement then. By the
 * account's own zone; where clocks are turned, the cut-off that does not exist falls on the gap's
 * end.
 */
public final class CutOffTimes {

  private CutOffTimes() {}

  /** The first cut-off after this moment. */
  public static Instant next(Instant after, MerchantAccountFacts account) {
    ZonedDateTime local = after.atZone(account.zone());
    ZonedDateTime today = local.toLocalDate().atTime(account.cutOff()).atZone(account.zone());
    return today.toInstant().isAfter(after)
        ? today.toInstant()
        : local
            .toLocalDate()
            .plusDays(1)
            .atTime(account.cutOff())
            .atZone(account.zone())
            .toInstant();
  }
}
