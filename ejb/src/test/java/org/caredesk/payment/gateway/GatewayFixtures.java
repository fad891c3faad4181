package org.caredesk.payment.gateway;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.caredesk.shared.Money;

/** An account and calls for tests of this room. */
public final class GatewayFixtures {
  private static final Capabilities CAPABILITIES =
      new Capabilities(
          Set.of("AUTHORIZED", "CAPTURED"),
          Set.of("SETTLED"),
          null,
          true,
          Duration.ofHours(24),
          true,
          true);

  private GatewayFixtures() {}

  public static MerchantAccountFacts account() {
    return account(16, 1000, false);
  }

  public static MerchantAccountFacts account(int concurrency, int rate, boolean killSwitch) {
    return new MerchantAccountFacts(
        "simulated",
        "simulated",
        ZoneId.of("Europe/London"),
        LocalTime.of(21, 0),
        concurrency,
        rate,
        killSwitch,
        CAPABILITIES);
  }

  public static RefundCall refund() {
    return new RefundCall(
        account(), "key-1-g1", "key-1", "sim_1", Money.of("12.30", "GBP"), "4242");
  }
}
