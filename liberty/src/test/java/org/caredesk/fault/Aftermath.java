package org.caredesk.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/**
 * What comes after a server has died: the days go on until nothing is open, and both ledgers agree.
 */
final class Aftermath {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int STEPS = 40;

  private static final String OPEN =
      "select count(*) from refund where state not in ('SUCCEEDED', 'ABANDONED')";

  private final FaultShop shop;

  Aftermath(FaultShop shop) {
    this.shop = shop;
  }

  /** Time passes for whichever server lives: it asks, it retries; the ticks do the rest. */
  void liveUntilNothingIsOpen() throws SQLException {
    for (int step = 0; step < STEPS && !"0".equals(shop.ours(OPEN)); step++) {
      shop.pass(Duration.ofHours(step < 2 ? 1 : 7));
      String soon = "select next_due_at > now() + make_interval(secs => (select seconds from";
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  "t"
                      .equals(
                          shop.ours(
                              soon + " clock_offset)) from job_schedule where job = 'reconcile'")));
      for (String job : new String[] {"reconcile", "refund-retry", "refund-dispatch"}) {
        shop.awaitClosed(job);
      }
    }
  }

  /** Each refund was paid once, here and at the gateway, and nobody is accused of anything. */
  void bothLedgersAgree() throws SQLException {
    assertThat(shop.ours(OPEN)).isEqualTo("0");
    Map<String, String> here =
        shop.allOfOurs("select request_key, amount from refund where state = 'SUCCEEDED'");
    Map<String, String> there =
        shop.allOfTheGateways(
            "select request_key, sum(amount) from refund where status in ('SUCCEEDED', 'PENDING')"
                + " group by request_key");
    assertThat(here).hasSize(FaultShop.REFUNDS).isEqualTo(there);
    assertThat(shop.gateways("select count(*) from violation")).isEqualTo("0");
    assertThat(shop.ours("select count(*) from charge_drift")).isEqualTo("0");
    assertThat(shop.ours("select count(*) from refused_line")).isEqualTo("0");
    assertThat(shop.ours("select count(*) from refund_attempt where ended_at is null"))
        .isEqualTo("0");
  }
}
