package org.caredesk.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.caredesk.shared.BusinessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a parcel can be told, and what it refuses. */
class FulfillmentTest {

  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  private static final Tracking DHL = new Tracking("DHL", "JD014600003");

  private static Fulfillment parcel() {
    return new Fulfillment(1, 2, Map.of(11L, 3, 12L, 1), NOON);
  }

  private static Fulfillment shipped() {
    Fulfillment parcel = parcel();
    parcel.ship(DHL, NOON);
    return parcel;
  }

  private static void refused(ThrowingCallable deed, String code) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            BusinessException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  @Test
  void whatWasSentCannotBeCalledOff() {
    refused(() -> shipped().cancel("customer changed their mind"), "fulfillment.step");
  }

  @Test
  void whatIsHeldIsNotSent() {
    Fulfillment parcel = parcel();
    parcel.hold("address to be asked for");
    refused(() -> parcel.ship(DHL, NOON), "fulfillment.step");
    parcel.release();
    parcel.ship(DHL, NOON);
    assertThat(parcel.status()).isEqualTo(FulfillmentStatus.SHIPPED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   "})
  void whoStopsAParcelSaysWhy(String nothing) {
    refused(() -> parcel().cancel(nothing), "fulfillment.reason");
    refused(() -> parcel().hold(nothing), "fulfillment.reason");
    refused(() -> shipped().fail(nothing), "fulfillment.reason");
  }

  @Test
  void aReasonIsShort() {
    refused(() -> parcel().cancel("x".repeat(301)), "fulfillment.longReason");
  }

  @Test
  void onlyAnApprovalLetsGoByItselfWhatQualityHolds() {
    Fulfillment byQuality = parcel();
    byQuality.hold(Fulfillment.QUALITY_ASSURANCE);
    Fulfillment byPerson = parcel();
    byPerson.hold("waits for the second parcel");
    assertThat(byQuality.isHeldForQuality()).isTrue();
    assertThat(byPerson.isHeldForQuality()).isFalse();
  }

  @Test
  void whatCameBackUnaskedCameBackWhole() {
    Fulfillment parcel = shipped();
    parcel.comeBack();
    assertThat(parcel.status()).isEqualTo(FulfillmentStatus.RETURNED);
    assertThat(parcel.fits(Map.of(11L, 3, 12L, 1))).isTrue();
  }

  @Test
  void whatIsExpectedUnderAnRmaIsReceivedThere() {
    Fulfillment parcel = shipped();
    parcel.awaitReturn();
    refused(parcel::comeBack, "fulfillment.hasRma");
  }

  @Test
  void aParcelThatKeepsSomethingGoesBackToWhereItWas() {
    Fulfillment onItsWay = shipped();
    onItsWay.awaitReturn();
    onItsWay.noLongerAwaited();
    assertThat(onItsWay.status()).isEqualTo(FulfillmentStatus.SHIPPED);
    Fulfillment arrived = shipped();
    arrived.deliver(NOON);
    arrived.awaitReturn();
    arrived.noLongerAwaited();
    assertThat(arrived.status()).isEqualTo(FulfillmentStatus.DELIVERED);
  }

  @Test
  void whatIsSentAgainFitsIntoWhatWasOrdered() {
    Fulfillment lost = shipped();
    lost.fail("lost on the way");
    Fulfillment again = lost.again(Map.of(11L, 3, 12L, 1), NOON);
    assertThat(again.fits(Map.of(11L, 3, 12L, 1))).isTrue();
    assertThat(again.fits(Map.of(11L, 2, 12L, 1))).isFalse();
    assertThat(again.fits(Map.of(11L, 3))).isFalse();
  }

  @Test
  void whatWasGivenBackInMoneyIsNotSentAgain() {
    Fulfillment back = shipped();
    back.comeBack();
    Fulfillment again = back.again(Map.of(11L, 2, 12L, 0), NOON);
    assertThat(again.piecesOf(11L)).isEqualTo(2);
    assertThat(again.piecesOf(12L)).isZero();
    assertThat(back.again(Map.of(), NOON).isEmpty()).isTrue();
  }

  @Test
  void whatIsMadeUpAnewIsWhatWasThereWithoutThePiecesThatWereCalledOff() {
    List<Fulfillment> both = List.of(parcel(), parcel());
    assertThat(Fulfillment.contents(both, Map.of(11L, 2, 13L, 1)))
        .isEqualTo(Map.of(11L, 4, 12L, 2));
    assertThat(Fulfillment.contents(both, Map.of(11L, 6, 12L, 7))).isEmpty();
    assertThat(both.get(0).holdsAnyOf(Map.of(11L, 0, 13L, 1))).isFalse();
    assertThat(both.get(0).holdsAnyOf(Map.of(12L, 1))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"-1", "0"})
  void aParcelHasPieces(int pieces) {
    refused(() -> new Fulfillment(1, 2, Map.of(11L, pieces), NOON), "fulfillment.quantity");
  }

  @Test
  void trackingIsCorrectedOnlyWhereThereIsSome() {
    refused(() -> parcel().correct(DHL), "fulfillment.notOnItsWay");
    Fulfillment parcel = shipped();
    parcel.correct(new Tracking("UPS", "1Z999AA10123456784"));
    assertThat(parcel.status()).isEqualTo(FulfillmentStatus.SHIPPED);
  }
}
