package org.caredesk.container.refund;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.caredesk.container.AsSystem;
import org.caredesk.container.ContainerTest;
import org.caredesk.container.payment.Counter;
import org.caredesk.payment.ChargeDriftReader;
import org.junit.jupiter.api.AfterEach;

/** Every test of refunds ends with both ledgers in order. */
abstract class RefundContainerTest extends ContainerTest {

  @Inject RefundStage stage;
  @Inject Counter counter;
  @Inject AsSystem system;
  @Inject private ChargeDriftReader drift;

  @AfterEach
  void bothLedgersAreInOrder() throws Exception {
    stage.deadline("PT20S");
    assertThat(system.call(drift::rows)).isEmpty();
    assertThat(
            counter.gateway(
                "select string_agg(kind || ' ' || coalesce(charge, '') || ' ' || coalesce(key, '')"
                    + " || ' ' || coalesce(detail, ''), '; ') from violation"))
        .isNull();
  }
}
