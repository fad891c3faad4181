package org.caredesk.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.caredesk.local.gateway.Merchant.Heard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What demo cards do when they are refunded, by their last four digits. */
class RefundBehaviourTest {
  @RegisterExtension final GatewayStage stage = new GatewayStage();

  private final Merchant merchant = stage.merchant();

  @AfterEach
  void nobodyIsAccused() {
    assertThat(stage.violations()).isEmpty();
  }

  @Test
  void card4242ApprovesAndGivesEvidence() {
    Heard heard = merchant.refund(stage.settled("4242"), "r1", "30.00");
    assertThat(heard.status()).as("%s", heard).isEqualTo(200);
    assertThat(heard.text("status")).isEqualTo("approved");
    assertThat(heard.text("reference")).startsWith("sim_re_");
    assertThat(heard.text("arn")).isNotBlank();
    assertThat(stage.refunded()).isEqualByComparingTo("30.00");
    Heard asked = merchant.inquire("r1");
    assertThat(asked.text("status")).isEqualTo("executed");
    assertThat(asked.text("reference")).isEqualTo(heard.text("reference"));
    assertThat(asked.text("final")).isEqualTo("true");
    assertThat(merchant.get("/v1/refunds/" + heard.text("reference")).text("status"))
        .isEqualTo("succeeded");
  }

  @Test
  void card0002DeclinesForGood() {
    String charge = stage.settled("0002");
    assertDeclined(merchant.refund(charge, "r1", 1, "5.00"), "hard");
    assertDeclined(merchant.refund(charge, "r1", 2, "5.00"), "hard");
    assertThat(merchant.inquire("r1").text("status")).isEqualTo("declined");
    assertThat(stage.refunded()).isZero();
  }

  @Test
  void card9995DeclinesSoftlyEveryTime() {
    String charge = stage.settled("9995");
    assertDeclined(merchant.refund(charge, "r1", 1, "5.00"), "soft");
    stage.advance("PT240H");
    assertDeclined(merchant.refund(charge, "r1", 2, "5.00"), "soft");
  }

  @Test
  void card9987DeclinesSoftlyTwiceForEachRefundAndThenApproves() {
    String charge = stage.settled("9987");
    assertDeclined(merchant.refund(charge, "r1", 1, "5.00"), "soft");
    assertDeclined(merchant.refund(charge, "r1", 2, "5.00"), "soft");
    assertDeclined(merchant.refund(charge, "r2", 1, "5.00"), "soft");
    assertThat(merchant.refund(charge, "r1", 3, "5.00").text("status")).isEqualTo("approved");
  }

  @Test
  void card0119ExecutesAndNeverAnswers() {
    Heard heard = merchant.refundBriefly(stage.settled("0119"), "r1", "5.00");
    assertThat(heard.status()).isZero();
    assertThat(stage.refunded()).isEqualByComparingTo("5.00");
    assertThat(merchant.inquire("r1").text("status")).isEqualTo("executed");
  }

  @Test
  void card0127DoesNothingAndNeverAnswersAndMayBeSentAgainUnderTheSameKey() {
    String charge = stage.settled("0127");
    assertThat(merchant.refundBriefly(charge, "r1", "5.00").status()).isZero();
    assertThat(merchant.inquire("r1").text("status")).isEqualTo("not_found");
    assertThat(merchant.refundBriefly(charge, "r1", "5.00").status()).isZero();
    assertThat(stage.refunded()).isZero();
  }

  @Test
  void card0341TakesNothingAndSaysSo() {
    String charge = stage.settled("0341");
    Heard heard = merchant.refund(charge, "r1", "5.00");
    assertThat(heard.status()).isEqualTo(503);
    assertThat(heard.text("code")).isEqualTo("not_accepted");
    assertThat(merchant.inquire("r1").text("status")).isEqualTo("not_found");
    assertThat(merchant.refund(charge, "r1", "5.00").status()).isEqualTo(503);
  }

  @Test
  void card0143ExecutesEightMinutesAfterTheCallerHasGone() {
    String charge = stage.settled("0143");
    assertThat(merchant.refundBriefly(charge, "r1", "5.00").status()).isZero();
    stage.advance("PT7M");
    assertThat(merchant.inquire("r1").text("status")).isEqualTo("not_found");
    assertThat(stage.refunded()).isZero();
    stage.advance("PT1M");
    assertThat(merchant.inquire("r1").text("status")).isEqualTo("executed");
    assertThat(stage.refunded()).isEqualByComparingTo("5.00");
  }

  @Test
  void card0143SentAgainMeanwhileIsInFlight() {
    String charge = stage.settled("0143");
    merchant.refundBriefly(charge, "r1", "5.00");
    Heard again = merchant.refund(charge, "r1", "5.00");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text("code")).isEqualTo("key_in_flight");
  }

  @Test
  void cards0135And0136CannotBeAskedForTwoDays() {
    merchant.refundBriefly(stage.settled("0135"), "r1", "5.00");
    merchant.refundBriefly(stage.settled("0136"), "r2", "7.00");
    stage.advance("PT47H");
    assertThat(merchant.inquire("r1").text("status")).isEqualTo("cannot_tell");
    assertThat(merchant.inquire("r2").text("status")).isEqualTo("cannot_tell");
    stage.advance("PT1H");
    assertThat(merchant.inquire("r1").text("status")).isEqualTo("executed");
    assertThat(merchant.inquire("r2").text("status")).isEqualTo("not_found");
    assertThat(stage.refunded()).isEqualByComparingTo("5.00");
  }

  @Test
  void card0150AcceptsAndFailsTwoDaysLater() {
    String charge = stage.settled("0150");
    Heard heard = merchant.refund(charge, "r1", "5.00");
    assertThat(heard.text("status")).isEqualTo("accepted");
    assertThat(merchant.inquire("r1").text("final")).isEqualTo("false");
    stage.advance("PT48H");
    assertThat(merchant.inquire("r1").text("status")).isEqualTo("declined");
    assertThat(merchant.get("/v1/refunds/" + heard.text("reference")).text("status"))
        .isEqualTo("failed");
    assertThat(merchant.refund(charge, "r1", 2, "100.00").text("status")).isEqualTo("accepted");
  }

  @Test
  void card0184CutsTheAnswerInTheMiddleAndHasExecuted() {
    assertThat(merchant.refund(stage.settled("0184"), "r1", "5.00").status()).isZero();
    assertThat(merchant.inquire("r1").text("status")).isEqualTo("executed");
  }

  @Test
  void card0259SucceedsAndComesBackADayLater() {
    String charge = stage.settled("0259");
    Heard heard = merchant.refund(charge, "r1", "5.00");
    assertThat(heard.text("status")).isEqualTo("approved");
    stage.advance("PT24H");
    assertThat(merchant.get("/v1/refunds/" + heard.text("reference")).text("status"))
        .isEqualTo("reversed");
    assertThat(merchant.get("/v1/charges/" + charge).text("refunded")).isEqualTo("0");
  }

  @Test
  void digitsMeanNothingOnChargesOfRealShops() {
    merchant.control("charges/load", RealCharge.CSV);
    assertThat(merchant.refund("sim_536365", "r1", "5.00").text("status")).isEqualTo("approved");
  }

  private static void assertDeclined(Heard heard, String kind) {
    assertThat(heard.status()).isEqualTo(402);
    assertThat(heard.text("kind")).isEqualTo(kind);
  }
}
