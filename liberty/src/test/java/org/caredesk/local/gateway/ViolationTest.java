package org.caredesk.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.caredesk.local.gateway.Merchant.Heard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every accusation fires for what it names. */
class ViolationTest {
  @RegisterExtension final GatewayStage stage = new GatewayStage();

  private final Merchant merchant = stage.merchant();

  @Test
  void moreThanWasCapturedIsRefusedAndAccused() {
    String charge = stage.settled("4242");
    merchant.refund(charge, "r1", "60.00");
    assertRefused(merchant.refund(charge, "r2", "40.01"), "amount_exceeds_refundable");
    assertThat(stage.violations()).isEqualTo("OVER_CAP");
    assertThat(merchant.refund(charge, "r3", "40.00").text("status")).isEqualTo("approved");
  }

  @Test
  void anUnsettledChargeIsRefusedAndAccused() {
    assertRefused(merchant.refund(stage.charge("4242", "CAPTURED"), "r1", "5.00"), "not_settled");
    assertThat(stage.violations()).isEqualTo("UNSETTLED");
  }

  @Test
  void aVoidedChargeIsRefusedAndAccused() {
    String charge = stage.charge("4242", "CAPTURED");
    merchant.voiding(charge, "v1");
    assertRefused(merchant.refund(charge, "r1", "5.00"), "already_voided");
    assertThat(stage.violations()).isEqualTo("VOIDED");
  }

  @Test
  void aDisputedChargeIsRefusedAndAccused() {
    String charge = stage.settled("4242");
    merchant.control("charges/dispute", "{\"reference\": \"" + charge + "\"}");
    assertRefused(merchant.refund(charge, "r1", "5.00"), "disputed");
    assertThat(stage.violations()).isEqualTo("DISPUTED");
  }

  @Test
  void aKeyThatWasAnsweredIsReplayedAndAccused() {
    String charge = stage.settled("4242");
    Heard first = merchant.refund(charge, "r1", "5.00");
    // the gateway notes that it was heard once the answer has left
    await().until(() -> stage.text("select count(*) from sent_key where told").equals("1"));
    Heard second = merchant.refund(charge, "r1", "5.00");
    assertThat(second.text("reference")).isEqualTo(first.text("reference"));
    assertThat(stage.refunded()).isEqualByComparingTo("5.00");
    assertThat(stage.violations()).isEqualTo("KEY_ANSWERED");
  }

  @Test
  void aKeyWhoseDeclineWasToldByAnInquiryIsAnswered() {
    String charge = stage.settled("4242");
    stage.script("r1", "decline_soft");
    merchant.control("hold", "{\"where\": \"after_execute\"}");
    merchant.refundBriefly(charge, "r1", "5.00");
    assertThat(merchant.inquire("r1").text("status")).isEqualTo("declined");
    merchant.control("drop", "{}");
    merchant.refund(charge, "r1", "5.00");
    assertThat(stage.violations()).isEqualTo("KEY_ANSWERED");
  }

  @Test
  void aKeyWithOtherParametersIsRefusedAndAccused() {
    String charge = stage.settled("0119");
    merchant.refundBriefly(charge, "r1", "5.00");
    assertRefused(merchant.refund(charge, "r1", "6.00"), "key_reused");
    assertThat(stage.violations()).isEqualTo("KEY_REUSED");
  }

  @Test
  void oneIntentionUnderTwoKeysWithoutARefusalBetweenIsAccused() {
    String charge = stage.settled("0119");
    merchant.refundBriefly(charge, "r1", "5.00");
    merchant.refundBriefly(charge, "r2", "5.00");
    assertThat(stage.violations()).isEmpty();
    merchant.send(
        merchant
            .to("/v1/charges/" + charge + "/refunds", Duration.ofMillis(400))
            .header("Authorization", "Bearer " + SimulatedGatewayServer.DEMO_SECRET)
            .header("Idempotency-Key", "r1-g2")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"amount\": \"5.00\", \"currency\": \"GBP\", \"request_key\": \"r1\"}"))
            .build());
    assertThat(stage.violations()).isEqualTo("TWO_KEYS");
  }

  @Test
  void anotherKeyIsFineAfterARefusalOrTheKeysLifetime() {
    String declining = stage.settled("9995");
    merchant.refund(declining, "r1", 1, "5.00");
    merchant.refund(declining, "r1", 2, "5.00");
    String silent = stage.settled("4242");
    stage.script("r2", "skip_silent");
    merchant.refundBriefly(silent, "r2", "5.00");
    stage.advance("PT24H");
    merchant.control("scripts", "{\"target\": \"r2\", \"behaviour\": \"approve\", \"nth\": 2}");
    assertThat(merchant.refund(silent, "r2", 2, "5.00").text("status")).isEqualTo("approved");
    assertThat(stage.violations()).isEmpty();
  }

  @Test
  void neitherTheSameNorAnotherKeyIsWrongAfterWrongCredentials() {
    String charge = stage.settled("4242");
    merchant.control("scripts", "{\"target\": \"*\", \"behaviour\": \"unauthorized\", \"nth\": 1}");
    assertThat(merchant.refund(charge, "r1", 1, "5.00").status()).isEqualTo(401);
    assertThat(merchant.refund(charge, "r1", 1, "5.00").status()).isEqualTo(200);
    assertThat(merchant.refund(charge, "r2", 1, "5.00").status()).isEqualTo(401);
    assertThat(merchant.refund(charge, "r2", 2, "5.00").status()).isEqualTo(200);
    assertThat(stage.violations()).isEmpty();
  }

  @Test
  void twoCallsForOneChargeAtOnceAreAccusedWhereItCannotBeAskedByKey() {
    String charge = stage.settled("4242");
    merchant.control("hold", "{\"where\": \"before_execute\"}");
    merchant.control("settings", "{\"inquire_by_key\": \"false\"}");
    assertThat(merchant.inquire("r1").status()).isEqualTo(404);
    CompletableFuture<Heard> first = merchant.refundMeanwhile(charge, "r1", "5.00");
    HoldTest.awaitHeld(merchant, 1);
    CompletableFuture<Heard> second = merchant.refundMeanwhile(charge, "r2", "5.00");
    HoldTest.awaitHeld(merchant, 2);
    merchant.control("release", "{}");
    assertThat(first.join().status()).isEqualTo(200);
    assertThat(second.join().status()).isEqualTo(200);
    assertThat(stage.violations()).isEqualTo("TWO_AT_ONCE");
  }

  private static void assertRefused(Heard heard, String code) {
    assertThat(heard.status()).isEqualTo(409);
    assertThat(heard.text("code")).isEqualTo(code);
  }
}
