package org.caredesk.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import org.caredesk.local.OnlineRetail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Charges of a real shop are loaded fast, once, and apart from any import. */
class ChargeFileTest {
  @RegisterExtension final GatewayStage stage = new GatewayStage();

  private final Merchant merchant = stage.merchant();

  @Test
  void aYearOfARealShopIsLoadedAndASecondTimeChangesNothing() {
    Path file = OnlineRetail.file("transactions.csv.gz");
    JsonObject loaded = merchant.control("charges/load?path=" + file, "");
    assertThat(loaded.getInt("loaded")).isEqualTo(18_532);
    assertThat(
            stage.text("select sum(captured)::numeric(19,2) from charge where phase = 'SETTLED'"))
        .isEqualTo("8911407.90");
    JsonObject again = merchant.control("charges/load?path=" + file, "");
    assertThat(again.getInt("loaded")).isZero();
    assertThat(again.getInt("skipped")).isEqualTo(18_532);
  }

  @Test
  void aChargeThatIsYetToSettleSettlesWhenItsTimeHasCome() {
    merchant.control("clock", "{\"now\": \"2025-11-12T09:00:00Z\"}");
    merchant.control("charges/load", RealCharge.CSV);
    assertThat(merchant.get("/v1/charges/sim_536365").text("phase")).isEqualTo("CAPTURED");
    merchant.control("clock", "{\"now\": \"2025-11-13T21:00:00Z\"}");
    assertThat(merchant.get("/v1/charges/sim_536365").text("settled_at"))
        .isEqualTo("2025-11-13T21:00:00Z");
  }
}
