package org.caredesk.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scripts decide first, then the card, then the seeded mix; and the clock and log can be read. */
class ScriptTest {
  @RegisterExtension final GatewayStage stage = new GatewayStage();

  private final Merchant merchant = stage.merchant();

  @ParameterizedTest
  @CsvSource({
    "duplicate, 409, 0",
    "rate_limited, 429, 0",
    "unauthorized, 401, 0",
    "not_settled, 409, 0",
    "server_error, 500, 0",
    "server_error_executed, 500, 5.00",
    "close, 0, 0",
    "close_executed, 0, 5.00",
    "accept_succeed_later, 200, 0"
  })
  void aScriptDecidesWhatIsAnsweredAndBooked(String behaviour, int status, String refunded) {
    String charge = stage.settled("0002");
    stage.script(charge, behaviour);
    assertThat(merchant.refund(charge, "r1", "5.00").status()).isEqualTo(status);
    assertThat(stage.refunded()).isEqualByComparingTo(refunded);
    assertThat(stage.violations()).isEmpty();
  }

  @Test
  void aScriptForTheSecondCallLeavesTheOthersToTheCard() {
    String charge = stage.settled("9995");
    merchant.control("scripts", "{\"target\": \"r1\", \"nth\": 2, \"behaviour\": \"approve\"}");
    assertThat(merchant.refund(charge, "r1", 1, "5.00").status()).isEqualTo(402);
    assertThat(merchant.refund(charge, "r1", 2, "5.00").status()).isEqualTo(200);
  }

  @Test
  void anInquiryCanBeScripted() {
    String charge = stage.settled("4242");
    merchant.refund(charge, "r1", "5.00");
    merchant.control(
        "scripts",
        "{\"target\": \"r1\", \"nth\": 1, \"kind\": \"inquiry\", \"behaviour\": \"cannot_tell\"}");
    assertThat(merchant.inquire("r1").text("status")).isEqualTo("cannot_tell");
    assertThat(merchant.inquire("r1").text("status")).isEqualTo("executed");
  }

  @Test
  void theSeededMixBefallsRealChargesAsPredicted() {
    merchant.control("charges/load", RealCharge.CSV);
    merchant.control("mix", "{\"seed\": \"7\"}");
    SeededMix mix = new SeededMix(7);
    String hard = intention(mix, Behaviour.DECLINE_HARD);
    String soft = intention(mix, Behaviour.DECLINE_SOFT);
    assertThat(merchant.refund("sim_536365", hard, "1.00").text("kind")).isEqualTo("hard");
    assertThat(merchant.refund("sim_536365", soft, 1, "1.00").text("kind")).isEqualTo("soft");
    stage.advance(mix.draw(soft).lasting().toString());
    assertThat(merchant.refund("sim_536365", soft, 2, "1.00").status()).isEqualTo(200);
  }

  @Test
  void theSeededMixLeavesDemoCardsWithAMeaningAlone() {
    merchant.control("mix", "{\"seed\": \"7\"}");
    String hard = intention(new SeededMix(7), Behaviour.DECLINE_HARD);
    assertThat(merchant.refund(stage.settled("4242"), hard, "1.00").status()).isEqualTo(200);
  }

  @Test
  void everyCallIsLoggedByTheGatewaysClock() {
    String charge = stage.settled("9995");
    merchant.refund(charge, "r1", 1, "5.00");
    stage.advance("PT24H");
    merchant.refund(charge, "r1", 2, "5.00");
    merchant.inquire("r1");
    assertThat(
            stage.text(
                "select string_agg(kind || ' ' || coalesce(nth, 0) || ' ' || at::date || ' '"
                    + " || (answered_at is not null), ', ' order by id) from call"))
        .isEqualTo("REFUND 1 2026-11-23 true, REFUND 2 2026-11-24 true, INQUIRY 0 2026-11-24 true");
  }

  @Test
  void aWrongSecretIsTurnedAway() {
    merchant.control("settings", "{\"secret\": \"another\"}");
    assertThat(merchant.refund(stage.settled("4242"), "r1", "5.00").text("code"))
        .isEqualTo("bad_credentials");
    assertThat(merchant.inquire("r1").status()).isEqualTo(401);
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    String charge = stage.settled("4242");
    String path = "/v1/charges/" + charge + "/refunds";
    assertThat(merchant.post(path, "k", "{").status()).isEqualTo(400);
    assertThat(merchant.post(path, "k", "{\"amount\": \"-1\"}").status()).isEqualTo(422);
    assertThat(merchant.post(path, "k", "{\"amount\": \"1.00\", \"currency\": \"EUR\"}").status())
        .isEqualTo(422);
    assertThat(merchant.get("/v1/nothing").status()).isEqualTo(404);
    assertThat(stage.refunded()).isZero();
  }

  private static String intention(SeededMix mix, Behaviour wanted) {
    int i = 0;
    while (mix.draw("i" + i).behaviour() != wanted) {
      i++;
    }
    return "i" + i;
  }
}
