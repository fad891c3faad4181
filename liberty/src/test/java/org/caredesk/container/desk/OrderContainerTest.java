package org.caredesk.container.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.caredesk.container.AsAgent;
import org.caredesk.container.AsSystem;
import org.caredesk.container.ContainerTest;
import org.caredesk.container.payment.Counter;
import org.caredesk.payment.ChargeDriftReader;
import org.caredesk.payment.ChargeReader;
import org.caredesk.payment.refund.RefundService;
import org.junit.jupiter.api.AfterEach;

/** Every act on an order ends with both ledgers in order. */
abstract class OrderContainerTest extends ContainerTest {

  @Inject OrderStage stage;
  @Inject Counter counter;
  @Inject AsAgent agent;
  @Inject AsSystem system;
  @Inject ChargeReader charges;
  @Inject RefundService refunds;
  @Inject private ChargeDriftReader drift;

  @AfterEach
  void bothLedgersAreInOrder() throws Exception {
    counter.control("release", "{}");
    assertThat(system.call(drift::rows)).isEmpty();
    assertThat(counter.gateway("select count(*) from violation")).isEqualTo("0");
  }
}
