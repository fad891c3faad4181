package org.caredesk.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.caredesk.local.LocalDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The ledger, the clock and what was decided outlive the gateway's own process. */
class RestartTest {
  @RegisterExtension final GatewayStage stage = new GatewayStage();

  @Test
  void aSecondGatewayOverTheSameLedgerGoesOnWhereTheFirstWas() {
    String charge = stage.settled("0143");
    stage.merchant().refundBriefly(charge, "r1", "5.00");
    try (SimulatedGatewayServer second =
        SimulatedGatewayServer.start(
            0, stage.ledgersUrl(), LocalDatabase.GATEWAY, LocalDatabase.PASSWORD)) {
      Merchant merchant = new Merchant(second.url());
      assertThat(merchant.get("/control/clock").text("now")).startsWith("2026-11-23T09:0");
      merchant.control("clock", "{\"advance\": \"PT8M\"}");
      assertThat(merchant.inquire("r1").text("status")).isEqualTo("executed");
    }
  }
}
