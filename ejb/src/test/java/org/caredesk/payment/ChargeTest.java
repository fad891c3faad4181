package org.caredesk.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caredesk.payment.ChargeFixture.gbp;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.caredesk.payment.gateway.OperationKind;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a charge lets be promised, what always fits in, and what it refuses. */
class ChargeTest {

  @Test
  void everythingCapturedCanBePromisedAndNotACentMore() {
    Charge charge = ChargeFixture.settledCharge("100.00");
    charge.reserve(gbp("60.00"));
    charge.reserve(gbp("40.00"));
    assertThat(charge.refundable()).isEqualTo(gbp("0.00"));
    refused("refund.over", () -> charge.reserve(gbp("0.01")));
  }

  @Test
  void aSucceededRefundIsGoneAndNotPromisedAnyMore() {
    Charge charge = ChargeFixture.settledCharge("100.00");
    charge.reserve(gbp("30.00"));
    charge.settleRefund(gbp("30.00"));
    assertThat(charge.reserved()).isEqualTo(gbp("0.00"));
    assertThat(charge.refunded()).isEqualTo(gbp("30.00"));
    assertThat(charge.refundable()).isEqualTo(gbp("70.00"));
  }

  @Test
  void aRefundGivenUpFreesItsAmount() {
    Charge charge = ChargeFixture.settledCharge("100.00");
    charge.reserve(gbp("30.00"));
    charge.release(gbp("30.00"));
    assertThat(charge.refundable()).isEqualTo(gbp("100.00"));
  }

  @Test
  void nothingIsFreedThatWasNotPromised() {
    Charge charge = ChargeFixture.settledCharge("100.00");
    charge.reserve(gbp("30.00"));
    assertThatThrownBy(() -> charge.release(gbp("30.01")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> charge.reverseRefund(gbp("0.01")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anOutsideRefundAlwaysFitsAndLeavesNeverLessThanNothing() {
    Charge charge = ChargeFixture.settledCharge("100.00");
    charge.reserve(gbp("80.00"));
    charge.refundOutside(gbp("150.00"));
    assertThat(charge.refundable()).isEqualTo(gbp("0.00"));
    assertThat(charge.shortOfReserved()).isTrue();
  }

  @Test
  void aChargebackTakesFromWhatCanBeGivenBack() {
    Charge charge = ChargeFixture.settledCharge("100.00");
    charge.chargedBack(gbp("99.00"));
    refused("refund.over", () -> charge.reserve(gbp("2.00")));
    assertThat(charge.shortOfReserved()).isFalse();
  }

  @Test
  void aReversedRefundCanBeGivenBackAgain() {
    Charge charge = ChargeFixture.settledCharge("100.00");
    charge.reserve(gbp("100.00"));
    charge.settleRefund(gbp("100.00"));
    charge.reverseRefund(gbp("100.00"));
    assertThat(charge.refundable()).isEqualTo(gbp("100.00"));
  }

  @ParameterizedTest
  @CsvSource({"0.00", "-1.00"})
  void nothingAndLessAreNoRefund(String amount) {
    Charge charge = ChargeFixture.settledCharge("100.00");
    refused("refund.notPositive", () -> charge.reserve(gbp(amount)));
  }

  @Test
  void anotherCurrencyIsNotPromised() {
    Charge charge = ChargeFixture.settledCharge("100.00");
    refused("money.currencies", () -> charge.reserve(Money.of("1.00", "EUR")));
  }

  @ParameterizedTest
  @CsvSource({
    "NEW,charge.notCaptured",
    "AUTHORIZED,charge.notCaptured",
    "VOIDED,charge.voided",
    "DECLINED,charge.declined",
    "EXPIRED,charge.expired"
  })
  void whereNoMoneyIsNothingIsPromised(Phase phase, String code) {
    Charge charge = ChargeFixture.chargeIn(phase);
    refused(code, () -> charge.reserve(gbp("1.00")));
  }

  @ParameterizedTest
  @CsvSource({"CAPTURED", "SETTLING", "SETTLED"})
  void whatIsTakenCanBePromisedAlsoBeforeItSettles(Phase phase) {
    Charge charge = ChargeFixture.chargeIn(phase);
    charge.reserve(gbp("1.00"));
    assertThat(charge.reserved()).isEqualTo(gbp("1.00"));
  }

  @Test
  void whileAVoidHasNoAnswerNothingIsPromised() {
    Charge charge = ChargeFixture.capturedCharge("100.00");
    ChargeFixture.open(charge, OperationKind.VOID);
    refused("refund.voidInFlight", () -> charge.reserve(gbp("1.00")));
  }

  @Test
  void aVoidedChargeHasNothingToGiveBack() {
    Charge charge = ChargeFixture.chargeIn(Phase.VOIDED);
    assertThat(charge.captured()).isEqualTo(gbp("0.00"));
    assertThat(charge.refundable()).isEqualTo(gbp("0.00"));
    assertThat(charge.shortOfReserved()).isFalse();
  }

  @Test
  void aVoidLearnedLateKeepsTheCoverOfWhatIsPromisedAndIsShort() {
    Charge charge = ChargeFixture.capturedCharge("100.00");
    charge.reserve(gbp("20.00"));
    charge.voided();
    assertThat(charge.reserved()).isEqualTo(gbp("20.00"));
    assertThat(charge.captured()).isEqualTo(gbp("100.00"));
    assertThat(charge.refundable()).isEqualTo(gbp("0.00"));
    assertThat(charge.shortOfReserved()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "SALE,charge.saleInFlight",
    "AUTHORIZE,charge.authorizationInFlight",
    "CAPTURE,charge.captureInFlight",
    "VOID,charge.voidInFlight"
  })
  void aSecondCallWaitsForTheFirst(OperationKind kind, String code) {
    Charge charge = ChargeFixture.capturedCharge("100.00");
    ChargeFixture.open(charge, kind);
    refused(code, () -> ChargeFixture.open(charge, OperationKind.VOID));
  }

  @Test
  void aCallThatEndedMakesRoomForTheNext() {
    Charge charge = ChargeFixture.capturedCharge("100.00");
    ChargeFixture.open(charge, OperationKind.VOID).ended(ChargeFixture.TAKEN, OperationEnd.ANSWER);
    ChargeFixture.open(charge, OperationKind.VOID);
    assertThat(charge.openOperation()).isPresent();
  }

  @Test
  void anAuthorizationCoversItsCapturesTogether() {
    Charge charge = ChargeFixture.authorizedCharge("100.00");
    charge.requireCapturable(gbp("100.00"), gbp("0.00"));
    refused("capture.over", () -> charge.requireCapturable(gbp("100.01"), gbp("0.00")));
    charge.captured(gbp("60.00"), ChargeFixture.TAKEN, ChargeFixture.CUT_OFF);
    charge.requireCapturable(gbp("30.00"), gbp("10.00"));
    refused("capture.over", () -> charge.requireCapturable(gbp("30.01"), gbp("10.00")));
  }

  @ParameterizedTest
  @CsvSource({"NEW", "VOIDED", "DECLINED", "EXPIRED"})
  void whatIsNotAuthorizedIsNotCaptured(Phase phase) {
    Charge charge = ChargeFixture.chargeIn(phase);
    refused("charge.notAuthorized", () -> charge.requireCapturable(gbp("1.00"), gbp("0.00")));
  }

  @Test
  void theFirstReferenceOfAGatewayStays() {
    Charge charge = ChargeFixture.capturedCharge("1.00");
    charge.knownAs("sim_1");
    charge.knownAs("sim_2");
    assertThat(charge.gatewayReference()).isEqualTo("sim_1");
  }

  private static void refused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            BusinessException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
