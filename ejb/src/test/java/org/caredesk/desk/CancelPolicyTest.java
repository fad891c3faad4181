package org.caredesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caredesk.desk.DeskFixture.CUP;
import static org.caredesk.desk.DeskFixture.TEA;
import static org.caredesk.desk.DeskFixture.charge;
import static org.caredesk.desk.DeskFixture.gbp;
import static org.caredesk.desk.DeskFixture.order;
import static org.caredesk.desk.DeskFixture.parcel;

import java.util.List;
import java.util.Map;
import org.caredesk.fulfillment.FulfillmentRow;
import org.caredesk.fulfillment.FulfillmentStatus;
import org.caredesk.order.OrderStatus;
import org.caredesk.order.OrderSummary;
import org.caredesk.payment.Barred;
import org.caredesk.payment.ChargeDetails;
import org.caredesk.payment.GiveBack;
import org.caredesk.payment.Phase;
import org.caredesk.shared.BusinessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What calling an order off means, for every phase its money may be in. */
class CancelPolicyTest {

  private static final OrderSummary PAID = order(OrderStatus.COMPLETE, "39.95");

  private static CancelWish wish(Map<Long, Integer> lines) {
    return new CancelWish(1, "OTHER", null, lines, true, true);
  }

  private static CancelPlan plan(OrderSummary order, CancelWish wish, ChargeDetails... charges) {
    return CancelPolicy.plan(wish, order, List.of(charges), DeskFixture.open(), List.of());
  }

  private static CancelPart money(CancelPlan plan) {
    List<CancelPart> money = plan.parts().stream().filter(part -> part.kind().isMoney()).toList();
    assertThat(money).hasSizeLessThanOrEqualTo(1);
    return money.isEmpty() ? null : money.get(0);
  }

  @ParameterizedTest
  @CsvSource({
    // phase, left, what happens, how, amount, and what cannot be
    "AUTHORIZED, 39.95, RELEASE, VOID,                39.95,",
    "CAPTURED,   39.95, VOID,    VOID,                39.95,",
    "CAPTURED,   20.00, REFUND,  REFUND_WHEN_SETTLED, 20.00,",
    "SETTLING,   39.95, REFUND,  REFUND_WHEN_SETTLED, 39.95,",
    "SETTLED,    39.95, REFUND,  REFUND,              39.95,",
    "SETTLED,    12.00, REFUND,  REFUND,              12.00,",
    "VOIDED,     0,     ,        ,                    ,",
    "DECLINED,   0,     ,        ,                    ,",
    "EXPIRED,    0,     ,        ,                    ,",
    "NEW,        0,     ,        ,                    , charge.notCaptured"
  })
  void theWholeGoesBackTheWayItsPhaseAllows(
      Phase phase, String left, CancelPartKind kind, GiveBack way, String amount, String note) {
    ChargeDetails charge = charge(1, phase, "39.95", left, "0");
    OrderSummary order = phase.isTaken() ? PAID : order(OrderStatus.PARTIAL, "0");
    CancelPlan plan = plan(order, CancelWish.whole(1, "OTHER", null), charge);
    CancelPart part = money(plan);
    assertThat(part == null ? null : part.kind()).isEqualTo(kind);
    if (part != null) {
      assertThat(part.way()).isEqualTo(way);
      assertThat(part.amount()).isEqualTo(gbp(amount));
      assertThat(part.chargeVersion()).isEqualTo(7);
    }
    assertThat(plan.notes())
        .extracting(Barred::code)
        .isEqualTo(note == null ? List.of() : List.of(note));
    assertThat(plan.whole()).isTrue();
  }

  @Test
  void whatIsOnItsWayAlreadyIsNamedAndNotAskedForAgain() {
    ChargeDetails waiting = charge(1, Phase.SETTLED, "39.95", "0", "39.95");
    CancelPlan plan = plan(PAID, CancelWish.whole(1, "OTHER", null), waiting);
    assertThat(money(plan)).isNull();
    assertThat(plan.notes()).extracting(Barred::code).containsExactly("refund.allWaiting");
  }

  @Test
  void whatWentBackAlreadyIsNotMentioned() {
    ChargeDetails back = charge(1, Phase.SETTLED, "39.95", "0", "0");
    CancelPlan plan = plan(PAID, CancelWish.whole(1, "OTHER", null), back);
    assertThat(money(plan)).isNull();
    assertThat(plan.notes()).isEmpty();
  }

  @Test
  void whatWasPaidPastTheGatewaysIsNamedSinceNoGatewayGivesItBack() {
    CancelPlan plan = plan(PAID, CancelWish.whole(1, "OTHER", null));
    assertThat(plan.notes())
        .containsExactly(new Barred("cancel.paidOutside", List.of(gbp("39.95"))));
  }

  @Test
  void aPromiseThatHasRunOutIsNamed() {
    CancelPlan plan =
        plan(
            order(OrderStatus.PENDING, "0"),
            CancelWish.whole(1, "OTHER", null),
            DeskFixture.expired("39.95"));
    assertThat(money(plan)).isNull();
    assertThat(plan.notes()).extracting(Barred::code).containsExactly("charge.expired");
  }

  @Test
  void everyChargeOfTheOrderGoesItsOwnWay() {
    CancelPlan plan =
        plan(
            PAID,
            CancelWish.whole(1, "OTHER", null),
            charge(1, Phase.SETTLED, "20.00", "20.00", "0"),
            charge(2, Phase.CAPTURED, "19.95", "19.95", "0"));
    assertThat(plan.parts())
        .extracting(CancelPart::kind)
        .containsExactly(CancelPartKind.REFUND, CancelPartKind.VOID, CancelPartKind.MAIL);
    assertThat(plan.money("GBP")).isEqualTo(gbp("39.95"));
  }

  @Test
  void aWholeRefundOfTheOnlyChargeNamesItsLinesWhereTheyAddUp() {
    CancelPlan plan =
        plan(PAID, CancelWish.whole(1, "OTHER", null), charge(Phase.SETTLED, "39.95"));
    assertThat(money(plan).lines()).hasSize(3);
    CancelPlan part =
        plan(
            PAID,
            CancelWish.whole(1, "OTHER", null),
            charge(1, Phase.SETTLED, "39.95", "12.00", "0"));
    assertThat(money(part).lines()).isEmpty();
  }

  @Test
  void moneyAndMailAreLeftOutWhereNobodyAsksForThem() {
    CancelWish quiet = new CancelWish(1, "OTHER", null, Map.of(), false, false);
    assertThat(plan(PAID, quiet, charge(Phase.SETTLED, "39.95")).parts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "SETTLED,  REFUND,              20.00",
    "CAPTURED, REFUND_WHEN_SETTLED, 20.00",
  })
  void somePiecesGoBackByTheirLines(Phase phase, GiveBack way, String amount) {
    CancelPlan plan = plan(PAID, wish(Map.of(TEA, 2)), charge(phase, "39.95"));
    assertThat(plan.whole()).isFalse();
    assertThat(money(plan).way()).isEqualTo(way);
    assertThat(money(plan).amount()).isEqualTo(gbp(amount));
    assertThat(money(plan).lines())
        .singleElement()
        .satisfies(l -> assertThat(l.quantity()).isEqualTo(2));
  }

  @Test
  void somePiecesThatNoChargeCoversAreNamed() {
    CancelPlan plan =
        plan(PAID, wish(Map.of(TEA, 2)), charge(1, Phase.SETTLED, "39.95", "19.99", "0"));
    assertThat(money(plan)).isNull();
    assertThat(plan.notes()).extracting(Barred::code).containsExactly("cancel.notEnough");
  }

  @Test
  void allThatIsLeftOfEveryLineIsTheWholeOrder() {
    assertThat(plan(PAID, wish(Map.of(TEA, 3, CUP, 1)), charge(Phase.SETTLED, "39.95")).whole())
        .isTrue();
    CancelPlan rest =
        plan(
            DeskFixture.withTeasCancelled(2),
            wish(Map.of(TEA, 1, CUP, 1)),
            charge(1, Phase.SETTLED, "39.95", "19.95", "0"));
    assertThat(rest.whole()).isTrue();
    assertThat(rest.money("GBP")).isEqualTo(gbp("19.95"));
  }

  @Test
  void onlyParcelsThatHaveNotLeftAreStoppedAndOthersAreNamed() {
    OrderSummary order = order(OrderStatus.PENDING, "0");
    List<FulfillmentRow> parcels =
        List.of(
            parcel("F1", FulfillmentStatus.PENDING, TEA),
            parcel("F2", FulfillmentStatus.HOLD, CUP),
            parcel("F3", FulfillmentStatus.SHIPPED, TEA),
            parcel("F4", FulfillmentStatus.CANCELLED, TEA));
    CancelPlan whole =
        CancelPolicy.plan(
            CancelWish.whole(1, "OTHER", null), order, List.of(), DeskFixture.open(), parcels);
    assertThat(whole.parts().get(0)).isEqualTo(CancelPart.of(CancelPartKind.SHIPPING, "F1, F2"));
    assertThat(whole.notes()).containsExactly(new Barred("cancel.onTheirWay", List.of("F3")));
    CancelPlan cups =
        CancelPolicy.plan(
            wish(Map.of(CUP, 1)),
            PAID,
            List.of(charge(Phase.SETTLED, "39.95")),
            DeskFixture.open(),
            parcels);
    assertThat(cups.parts().get(0)).isEqualTo(CancelPart.of(CancelPartKind.SHIPPING, "F2"));
    assertThat(cups.notes()).isEmpty();
  }

  @Test
  void whatCannotBeCalledOffIsRefused() {
    refused("order.lineOver", PAID, wish(Map.of(TEA, 4)));
    refused("order.lineOver", DeskFixture.withTeasCancelled(2), wish(Map.of(TEA, 2)));
    refused("order.line", PAID, wish(Map.of(99L, 1)));
    refused("cancel.linesUnpaid", order(OrderStatus.PENDING, "0"), wish(Map.of(TEA, 1)));
    refused("order.nothingToCancel", order(OrderStatus.CANCELLED, "0"), wish(Map.of()));
    refused(
        "order.alreadyCancelled",
        DeskFixture.cancelled(OrderStatus.CANCELLED, "39.95"),
        wish(Map.of()));
  }

  private static void refused(String code, OrderSummary order, CancelWish wish) {
    assertThatThrownBy(() -> plan(order, wish))
        .isInstanceOfSatisfying(
            BusinessException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  @Test
  void aPlanThatWouldDoSomethingElseHasAnotherSeal() {
    CancelWish whole = CancelWish.whole(1, "OTHER", null);
    String seal = plan(PAID, whole, charge(Phase.CAPTURED, "39.95")).seal();
    assertThat(plan(PAID, whole, charge(Phase.CAPTURED, "39.95")).seal()).isEqualTo(seal);
    assertThat(plan(PAID, whole, charge(Phase.SETTLED, "39.95")).seal()).isNotEqualTo(seal);
    assertThat(plan(PAID, whole, charge(1, Phase.SETTLED, "39.95", "39.94", "0")).seal())
        .isNotEqualTo(seal);
  }

  @ParameterizedTest
  @CsvSource({
    // planned, then settled, with this left: what is asked for
    "CAPTURED, SETTLED, 39.95, REFUND, 39.95, 7",
    "CAPTURED, SETTLED, 12.00, REFUND, 12.00, 7",
    "SETTLED,  SETTLED, 39.95, REFUND, 39.95, 7",
    "SETTLED,  SETTLED, 12.00, REFUND, 39.95, 6", // money has moved: stale, a person looks
    "CAPTURED, VOIDED,  0,     VOID,   39.95, 7"
  })
  void whatABreakLeftUndoneIsAskedForAsItsChargeStandsNow(
      Phase then, Phase now, String left, CancelPartKind kind, String amount, long version) {
    CancelPart planned =
        money(
            plan(PAID, CancelWish.whole(1, "OTHER", null), charge(1, then, "39.95", "39.95", "0")));
    CancelPart old =
        new CancelPart(
            planned.kind(), null, 1L, 6L, planned.refundable(), planned.amount(), null, List.of());
    CancelPart anew = CancelPolicy.anew(old, charge(1, now, "39.95", left, "0"));
    assertThat(anew.kind()).isEqualTo(kind);
    assertThat(anew.amount()).isEqualTo(gbp(amount));
    assertThat(anew.chargeVersion()).isEqualTo(version);
  }
}
