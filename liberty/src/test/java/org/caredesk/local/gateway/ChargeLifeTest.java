package org.caredesk.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.caredesk.local.gateway.Merchant.Heard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A charge's way from sale or authorization over the cut-off to settlement, and out of it. */
class ChargeLifeTest {
  @RegisterExtension final GatewayStage stage = new GatewayStage();

  private final Merchant merchant = stage.merchant();

  @AfterEach
  void nobodyIsAccused() {
    assertThat(stage.violations()).isEmpty();
  }

  @Test
  void aSaleSettlesAfterTheCutOff() {
    String charge = merchant.sale("4242", "s1", "19.99").text("reference");
    assertThat(phase(charge)).isEqualTo("CAPTURED");
    stage.advance("PT11H59M");
    assertThat(phase(charge)).isEqualTo("CAPTURED");
    stage.advance("PT1M");
    assertThat(phase(charge)).isEqualTo("SETTLING");
    stage.advance("PT4H");
    Heard settled = merchant.get("/v1/charges/" + charge);
    assertThat(settled.text("phase")).isEqualTo("SETTLED");
    assertThat(settled.text("settled_at")).isEqualTo("2026-11-24T01:00:00Z");
    assertThat(stage.text("select phase from charge")).isEqualTo("SETTLED");
  }

  @Test
  void aClockMovedByDaysSettlesAtOnce() {
    String charge = merchant.sale("4242", "s1", "19.99").text("reference");
    stage.advance("PT72H");
    assertThat(stage.text("select phase from charge")).isEqualTo("SETTLED");
    assertThat(merchant.refund(charge, "r1", "19.99").status()).isEqualTo(200);
  }

  @Test
  void cardsDeclineSalesHardAndSoft() {
    assertThat(merchant.sale("0069", "s1", "5.00").text("kind")).isEqualTo("hard");
    assertThat(merchant.sale("0077", "s2", "5.00").text("kind")).isEqualTo("soft");
    assertThat(merchant.get("/v1/operations?key=s1-g1").text("status")).isEqualTo("declined");
    assertThat(stage.text("select count(*) from charge")).isEqualTo("0");
  }

  @Test
  void aSaleIsAskedForByItsKey() {
    String charge = merchant.sale("4242", "s1", "5.00").text("reference");
    Heard asked = merchant.get("/v1/operations?key=s1-g1");
    assertThat(asked.text("status")).isEqualTo("executed");
    assertThat(asked.text("reference")).isEqualTo(charge);
    assertThat(merchant.get("/v1/operations?key=s2-g1").text("status")).isEqualTo("not_found");
  }

  @Test
  void anAuthorizationIsCapturedInPartsAndTheFurtherOnesAreChargesOfTheirOwn() {
    String charge = merchant.authorize("4242", "a1", "50.00").text("reference");
    assertThat(phase(charge)).isEqualTo("AUTHORIZED");
    assertThat(merchant.capture(charge, "c1", "30.00").text("reference")).isEqualTo(charge);
    String further = merchant.capture(charge, "c2", "20.00").text("reference");
    assertThat(further).isNotEqualTo(charge);
    stage.advance("PT24H");
    assertThat(phase(charge)).isEqualTo("SETTLED");
    assertThat(phase(further)).isEqualTo("SETTLED");
  }

  @Test
  void anAuthorizationNotCapturedExpires() {
    String charge = merchant.authorize("4242", "a1", "50.00").text("reference");
    stage.advance("PT168H");
    assertThat(phase(charge)).isEqualTo("EXPIRED");
    assertThat(merchant.voiding(charge, "v1").text("code")).isEqualTo("expired");
  }

  @Test
  void aChargeIsVoidedUntilItGoesToSettlement() {
    String early = merchant.sale("4242", "s1", "5.00").text("reference");
    String late = merchant.sale("4242", "s2", "5.00").text("reference");
    assertThat(merchant.voiding(early, "v1").text("reference")).isEqualTo(early);
    assertThat(phase(early)).isEqualTo("VOIDED");
    assertThat(merchant.voiding(early, "v2").text("code")).isEqualTo("already_voided");
    stage.advance("PT12H");
    assertThat(phase(early)).isEqualTo("VOIDED");
    assertThat(merchant.voiding(late, "v3").text("code")).isEqualTo("already_settled");
  }

  @Test
  void card0176SaysVoidableAndThenAnswersThatItSettles() {
    String charge = stage.charge("0176", "CAPTURED");
    assertThat(phase(charge)).isEqualTo("CAPTURED");
    assertThat(merchant.voiding(charge, "v1").text("code")).isEqualTo("already_settled");
    assertThat(phase(charge)).isEqualTo("SETTLING");
  }

  @Test
  void card0085DeclinesAVoid() {
    Heard heard = merchant.voiding(stage.charge("0085", "CAPTURED"), "v1");
    assertThat(heard.status()).isEqualTo(402);
    assertThat(heard.text("code")).isEqualTo("void_declined");
  }

  @Test
  void aChargeThatNobodyKnowsIsRefused() {
    assertThat(merchant.refund("nowhere", "r1", "5.00").text("code")).isEqualTo("unknown_charge");
    assertThat(merchant.get("/v1/charges/nowhere").status()).isEqualTo(404);
  }

  private String phase(String charge) {
    return merchant.get("/v1/charges/" + charge).text("phase");
  }
}
