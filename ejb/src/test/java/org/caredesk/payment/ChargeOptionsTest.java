package org.caredesk.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caredesk.payment.ChargeFixture.gbp;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.caredesk.payment.gateway.MerchantAccountFacts;
import org.caredesk.payment.gateway.OperationKind;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a charge allows, until when, and why not. */
class ChargeOptionsTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Set<String> AGENT = Set.of(Roles.AGENT);

  @ParameterizedTest
  @CsvSource({
    // phase, void barred because, refund barred because, refund up to, waits until settled
    "NEW,charge.notCaptured,charge.notCaptured,0.00,false",
    "AUTHORIZED,,charge.notCaptured,0.00,false",
    "CAPTURED,,,100.00,true",
    "SETTLING,void.settled,,100.00,true",
    "SETTLED,void.settled,,100.00,false",
    "VOIDED,charge.voided,charge.voided,0.00,false",
    "DECLINED,charge.declined,charge.declined,0.00,false",
    "EXPIRED,charge.expired,charge.expired,0.00,false"
  })
  void eachPhaseAllowsItsOwn(
      Phase phase, String noVoid, String noRefund, String upTo, boolean waits) {
    ChargeOptions options = options(ChargeFixture.chargeIn(phase));
    assertThat(code(options.voidBarred())).isEqualTo(noVoid);
    assertThat(code(options.refundBarred())).isEqualTo(noRefund);
    assertThat(options.refundUpTo()).isEqualTo(gbp(upTo));
    assertThat(options.waitsUntilSettled()).isEqualTo(waits);
  }

  @ParameterizedTest
  @CsvSource({
    // voidable in, refundable in, phase, can void, waits: a row for each kind of gateway
    "AUTHORIZED,CAPTURED SETTLED,CAPTURED,false,false",
    "AUTHORIZED,CAPTURED SETTLED,SETTLING,false,true",
    "AUTHORIZED CAPTURED,SETTLING SETTLED,CAPTURED,true,true",
    "AUTHORIZED CAPTURED,SETTLING SETTLED,SETTLING,false,false",
    "AUTHORIZED CAPTURED,SETTLED,SETTLED,false,false"
  })
  void theGatewaysCapabilitiesDecide(
      String voidable, String refundable, Phase phase, boolean canVoid, boolean waits) {
    MerchantAccountFacts account =
        ChargeFixture.account(
            Set.of(voidable.split(" ")), Set.of(refundable.split(" ")), null, true);
    ChargeOptions options =
        ChargeOptions.of(ChargeFixture.chargeIn(phase).facts(), account, NOON, AGENT);
    assertThat(options.canVoid()).isEqualTo(canVoid);
    assertThat(options.waitsUntilSettled()).isEqualTo(waits);
  }

  @Test
  void aCaptureIsVoidableUntilItsCutOffAndNotAMomentLonger() {
    Charge charge = ChargeFixture.capturedCharge("100.00");
    Instant last = ChargeFixture.CUT_OFF.minusMillis(1);
    assertThat(options(charge).voidUntil()).isEqualTo(ChargeFixture.CUT_OFF);
    assertThat(options(charge, last).canVoid()).isTrue();
    assertThat(code(options(charge, ChargeFixture.CUT_OFF).voidBarred()))
        .isEqualTo("void.cutOffPassed");
  }

  @Test
  void anAuthorizationIsVoidableUntilItRunsOut() {
    Charge charge = ChargeFixture.authorizedCharge("100.00");
    Instant end = ChargeFixture.TAKEN.plus(Duration.ofDays(7));
    assertThat(options(charge).voidUntil()).isEqualTo(end);
    assertThat(code(options(charge, end).voidBarred())).isEqualTo("charge.expired");
  }

  @ParameterizedTest
  @CsvSource({
    "NEW,charge.notAuthorized",
    "AUTHORIZED,",
    "CAPTURED,charge.notAuthorized",
    "SETTLED,charge.notAuthorized",
    "VOIDED,charge.notAuthorized",
    "DECLINED,charge.notAuthorized",
    "EXPIRED,charge.expired"
  })
  void onlyWhatIsPromisedCanBeTaken(Phase phase, String noCapture) {
    ChargeOptions options = options(ChargeFixture.chargeIn(phase));
    assertThat(code(options.captureBarred())).isEqualTo(noCapture);
    assertThat(options.canCapture()).isEqualTo(noCapture == null);
  }

  @Test
  void anAuthorizationIsTakenUntilItRunsOutAndWhileNoOtherCallIsOpen() {
    Charge charge = ChargeFixture.authorizedCharge("100.00");
    Instant end = ChargeFixture.TAKEN.plus(Duration.ofDays(7));
    assertThat(options(charge, end.minusMillis(1)).canCapture()).isTrue();
    assertThat(code(options(charge, end).captureBarred())).isEqualTo("charge.expired");
    ChargeFixture.open(charge, OperationKind.CAPTURE);
    assertThat(code(options(charge).captureBarred())).isEqualTo("charge.captureInFlight");
  }

  @Test
  void aRefundUnderWayBarsTheVoidAndIsNamed() {
    Charge charge = ChargeFixture.capturedCharge("100.00");
    charge.reserve(gbp("20.00"));
    ChargeFacts facts =
        charge.facts().with(new RefundInTheWay(5, gbp("20.00"), "SCHEDULED"), false);
    ChargeOptions options = ChargeOptions.of(facts, ChargeFixture.simulated(), NOON, AGENT);
    assertThat(options.voidBarred().code()).isEqualTo("void.refundInTheWay");
    assertThat(options.voidBarred().args()).containsExactly(gbp("20.00"), 5L);
    assertThat(options.refundUpTo()).isEqualTo(gbp("80.00"));
  }

  @Test
  void whatIsPartlyGivenBackCannotBeVoided() {
    Charge charge = ChargeFixture.capturedCharge("100.00");
    charge.refundOutside(gbp("1.00"));
    assertThat(code(options(charge).voidBarred())).isEqualTo("void.partlyRefunded");
  }

  @Test
  void whileAVoidHasNoAnswerNeitherVoidNorRefundIsOffered() {
    Charge charge = ChargeFixture.capturedCharge("100.00");
    ChargeFixture.open(charge, OperationKind.VOID);
    assertThat(code(options(charge).voidBarred())).isEqualTo("charge.voidInFlight");
    assertThat(code(options(charge).refundBarred())).isEqualTo("refund.voidInFlight");
  }

  @Test
  void theRefundWindowCountsFromSettlement() {
    MerchantAccountFacts account =
        ChargeFixture.account(Set.of("CAPTURED"), Set.of("SETTLED"), 180, true);
    ChargeFacts facts = ChargeFixture.settledCharge("100.00").facts();
    Instant end = ChargeFixture.SETTLED.plus(Duration.ofDays(180));
    assertThat(ChargeOptions.of(facts, account, NOON, AGENT).refundUntil()).isEqualTo(end);
    assertThat(code(ChargeOptions.of(facts, account, end, AGENT).refundBarred()))
        .isEqualTo("refund.windowPassed");
  }

  @Test
  void withoutAWindowARefundHasNoEnd() {
    ChargeOptions options =
        options(ChargeFixture.settledCharge("100.00"), NOON.plus(Duration.ofDays(3000)));
    assertThat(options.canRefund()).isTrue();
    assertThat(options.refundUntil()).isNull();
  }

  @Test
  void whereACallCannotBeAskedForByKeyOnlyOneRefundIsUnresolved() {
    ChargeFacts facts = ChargeFixture.settledCharge("100.00").facts().with(null, true);
    MerchantAccountFacts keyless =
        ChargeFixture.account(Set.of("CAPTURED"), Set.of("SETTLED"), null, false);
    assertThat(ChargeOptions.of(facts, keyless, NOON, AGENT).giveBack(gbp("5.00")))
        .isEqualTo(GiveBack.REFUND_AFTER_OTHER);
    assertThat(
            ChargeOptions.of(facts, ChargeFixture.simulated(), NOON, AGENT).giveBack(gbp("5.00")))
        .isEqualTo(GiveBack.REFUND);
  }

  @Test
  void whatIsAllPromisedIsSaidToBePromised() {
    Charge charge = ChargeFixture.settledCharge("100.00");
    charge.reserve(gbp("100.00"));
    assertThat(code(options(charge).refundBarred())).isEqualTo("refund.allWaiting");
    charge.settleRefund(gbp("100.00"));
    assertThat(code(options(charge).refundBarred())).isEqualTo("refund.nothingLeft");
  }

  @ParameterizedTest
  @CsvSource({"agent,true", "admin,true", "system,true", "operator,false", "nobody,false"})
  void onlyWhoTalksWithCustomersGivesBack(String role, boolean may) {
    ChargeOptions options =
        ChargeOptions.of(
            ChargeFixture.capturedCharge("100.00").facts(),
            ChargeFixture.simulated(),
            NOON,
            Set.of(role));
    assertThat(options.canVoid()).isEqualTo(may);
    assertThat(options.canRefund()).isEqualTo(may);
  }

  @ParameterizedTest
  @CsvSource({
    "CAPTURED,100.00,VOID",
    "CAPTURED,99.99,REFUND_WHEN_SETTLED",
    "SETTLING,100.00,REFUND_WHEN_SETTLED",
    "SETTLED,100.00,REFUND",
    "SETTLED,0.01,REFUND"
  })
  void theWholeOfAVoidableChargeIsAVoidAndAPartWaits(Phase phase, String amount, GiveBack way) {
    assertThat(options(ChargeFixture.chargeIn(phase)).giveBack(gbp(amount))).isEqualTo(way);
  }

  @Test
  void afterTheCutOffTheWholeWaitsToo() {
    ChargeOptions options = options(ChargeFixture.capturedCharge("100.00"), ChargeFixture.CUT_OFF);
    assertThat(options.giveBack(gbp("100.00"))).isEqualTo(GiveBack.REFUND_WHEN_SETTLED);
  }

  @ParameterizedTest
  @CsvSource({
    "SETTLED,100.01,refund.over",
    "SETTLED,0.00,refund.notPositive",
    "AUTHORIZED,1.00,charge.notCaptured",
    "VOIDED,1.00,charge.voided"
  })
  void whatCannotBeGivenBackIsRefusedWithItsReason(Phase phase, String amount, String code) {
    ChargeOptions options = options(ChargeFixture.chargeIn(phase));
    assertThatThrownBy(() -> options.giveBack(gbp(amount)))
        .isInstanceOfSatisfying(
            BusinessException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static ChargeOptions options(Charge charge) {
    return options(charge, NOON);
  }

  private static ChargeOptions options(Charge charge, Instant now) {
    return ChargeOptions.of(charge.facts(), ChargeFixture.simulated(), now, AGENT);
  }

  private static String code(Barred barred) {
    return barred == null ? null : barred.code();
  }
}
