package org.caredesk.catalog.coupon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.LastEdit;
import org.caredesk.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CouponTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

  @ParameterizedTest
  @CsvSource({
    // first day, last day, limit in all, limit each, used in all, used by the customer, refusal
    ", , , , 0, 0, ",
    ", , , , 9999, 9999, ",
    "2026-11-25, , , , 0, 0, ",
    "2026-11-26, , , , 0, 0, coupon.notBegun",
    ", 2026-11-25, , , 0, 0, ",
    ", 2026-11-24, , , 0, 0, coupon.over",
    "2026-11-25, 2026-11-25, , , 0, 0, ",
    ", , 10, , 9, 0, ",
    ", , 10, , 10, 0, coupon.usedUp",
    ", , , 1, 5, 0, ",
    ", , , 1, 5, 1, coupon.usedUpByCustomer",
    ", , , 2, 5, 1, ",
    ", 2026-11-24, 10, , 10, 0, coupon.over",
  })
  void aCouponIsTakenWithinItsDaysAndLimits(
      LocalDate begins,
      LocalDate ends,
      Integer inAll,
      Integer each,
      int used,
      int byCustomer,
      String refusal) {
    CouponTerms terms = new Coupon(percent("10", begins, ends, inAll, each)).terms();
    assertThat(CouponPolicy.barred(terms, TODAY, used, byCustomer).map(BusinessException::code))
        .isEqualTo(Optional.ofNullable(refusal));
  }

  @ParameterizedTest
  @CsvSource({
    "50.00 GBP, 49.99 GBP, coupon.belowMinimum",
    "50.00 GBP, 50.00 GBP, ",
    "50.00 GBP, 80.00 EUR, coupon.currency"
  })
  void theGoodsMustBeWorthTheMinimumInItsCurrency(String minimum, String goods, String refusal) {
    CouponRequest wanted =
        new CouponRequest(
            "SHIP",
            "Ship",
            CouponKind.FREE_SHIPPING,
            null,
            null,
            money(minimum),
            null,
            null,
            null,
            null);
    assertThat(
            CouponPolicy.unfit(new Coupon(wanted).terms(), money(goods))
                .map(BusinessException::code))
        .isEqualTo(Optional.ofNullable(refusal));
  }

  @ParameterizedTest
  @CsvSource({
    "A, PERCENT, , 10, , , , coupon.code",
    "two words, PERCENT, , 10, , , , coupon.code",
    "'', PERCENT, , 10, , , , coupon.code",
    "OKAY, FIXED, , , , , , coupon.amount",
    "OKAY, FIXED, 0.00 GBP, , , , , coupon.amount",
    "OKAY, FIXED, -1.00 GBP, , , , , coupon.amount",
    "OKAY, PERCENT, , , , , , coupon.percent",
    "OKAY, PERCENT, , 0, , , , coupon.percent",
    "OKAY, PERCENT, , 100.0001, , , , coupon.percent",
    "OKAY, PERCENT, , 1.00001, , , , coupon.percent",
    "OKAY, PERCENT, , 10, 0.00 GBP, , , coupon.minimum",
    "OKAY, FIXED, 1.00 GBP, , 1.00 EUR, , , money.currencies",
    "OKAY, PERCENT, , 10, , 0, , coupon.limitInAll",
    "OKAY, PERCENT, , 10, , , 0, coupon.limitPerCustomer"
  })
  void aCouponThatPromisesNothingSensibleIsRefused(
      String code,
      CouponKind kind,
      String amount,
      BigDecimal percent,
      String minimum,
      Integer inAll,
      Integer each,
      String refusal) {
    CouponRequest wanted =
        new CouponRequest(
            code, "A name", kind, money(amount), percent, money(minimum), null, null, inAll, each);
    assertThatThrownBy(() -> new Coupon(wanted))
        .isInstanceOfSatisfying(
            BusinessException.class, e -> assertThat(e.code()).isEqualTo(refusal));
  }

  @Test
  void daysThatEndBeforeTheyBeginAreRefused() {
    assertThatThrownBy(() -> new Coupon(percent("10", TODAY, TODAY.minusDays(1), null, null)))
        .hasMessageContaining("coupon.dates");
  }

  @Test
  void aCodeIsTheSameInWhicheverCaseItIsTyped() {
    assertThat(new Coupon(percent("10", null, null, null, null)).terms().code()).isEqualTo("TEN");
    assertThat(CouponPolicy.codeOf(" ten ")).isEqualTo("TEN");
  }

  @Test
  void eachUseCountsUntilItIsGivenBack() {
    Coupon coupon = new Coupon(percent("10", null, null, 1, null));
    coupon.use(TODAY, 0);
    assertThatThrownBy(() -> coupon.use(TODAY, 0)).hasMessageContaining("coupon.usedUp");
    coupon.takeBack();
    coupon.use(TODAY, 0);
    assertThat(coupon.terms().used()).isEqualTo(1);
  }

  @Test
  void aLimitIsNeverLoweredBelowWhatIsUsed() {
    Coupon coupon = new Coupon(percent("10", null, null, 3, null));
    coupon.use(TODAY, 0);
    coupon.use(TODAY, 0);
    assertThatThrownBy(() -> coupon.describe(percent("10", null, null, 1, null)))
        .hasMessageContaining("coupon.limitInAll");
    coupon.describe(percent("10", null, null, 2, null));
    assertThat(coupon.terms().limitInAll()).isEqualTo(2);
  }

  @Test
  void aRetiredCouponIsTakenAgainOnlyWhenRestored() {
    Coupon coupon = new Coupon(percent("10", null, null, null, null));
    coupon.retire();
    assertThatThrownBy(() -> coupon.use(TODAY, 0)).hasMessageContaining("coupon.retired");
    coupon.restore();
    coupon.use(TODAY, 0);
  }

  @ParameterizedTest
  @CsvSource({
    ", , , GOOD",
    "2026-11-26, , , NOT_BEGUN",
    ", 2026-11-24, , OVER",
    ", 2026-11-25, , GOOD",
    ", , 1, USED_UP"
  })
  void whereItStandsIsSaidByItsDaysAndUses(
      LocalDate begins, LocalDate ends, Integer inAll, CouponState state) {
    Coupon coupon = new Coupon(percent("10", begins, ends, inAll, null));
    if (state == CouponState.USED_UP) {
      coupon.use(TODAY, 0);
    }
    assertThat(coupon.terms().state(TODAY)).isEqualTo(state);
    coupon.retire();
    assertThat(coupon.terms().state(TODAY)).isEqualTo(CouponState.RETIRED);
  }

  @Test
  void usesOvertakeNoEditorAndEditsDo() {
    Coupon coupon = new Coupon(percent("10", null, null, null, null));
    long seen = coupon.terms().version();
    coupon.use(TODAY, 0);
    coupon.seen(seen);
    coupon.edited(new LastEdit("ana", Instant.EPOCH));
    assertThatThrownBy(() -> coupon.seen(seen))
        .isInstanceOfSatisfying(
            BusinessException.class,
            e -> assertThat(e.args()).containsExactly("ana", Instant.EPOCH));
  }

  @Test
  void aUseGivenBackLeavesItsPlaceToTheNext() {
    assertThat(CouponRepository.free(Set.of())).isEqualTo(1);
    assertThat(CouponRepository.free(Set.of(1, 2))).isEqualTo(3);
    assertThat(CouponRepository.free(Set.of(2, 3))).isEqualTo(1);
  }

  private static CouponRequest percent(
      String percent, LocalDate begins, LocalDate ends, Integer inAll, Integer each) {
    return new CouponRequest(
        "ten",
        "Ten off",
        CouponKind.PERCENT,
        null,
        new BigDecimal(percent),
        null,
        begins,
        ends,
        inAll,
        each);
  }

  private static Money money(String text) {
    return text == null ? null : Money.of(text.split(" ")[0], text.split(" ")[1]);
  }
}
