package org.caredesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caredesk.desk.DeskFixture.charge;
import static org.caredesk.desk.DeskFixture.order;
import static org.caredesk.desk.DeskFixture.parcel;

import java.util.List;
import org.caredesk.fulfillment.FulfillmentRow;
import org.caredesk.fulfillment.FulfillmentStatus;
import org.caredesk.order.OrderStatus;
import org.caredesk.payment.Barred;
import org.caredesk.payment.ChargeDetails;
import org.caredesk.payment.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an order's page offers, and why it does not. */
class OrderOptionsTest {

  private static String code(Barred barred) {
    return barred == null ? null : barred.code();
  }

  private static OrderOptions options(
      OrderStatus status, String paid, ChargeDetails charge, FulfillmentRow... parcels) {
    return OrderOptions.of(
        order(status, paid),
        charge == null ? List.of() : List.of(charge),
        DeskFixture.open(),
        List.of(parcels));
  }

  @ParameterizedTest
  @CsvSource({
    // order, paid, charge, cancel, refund, approve, decline, complete
    "PENDING,   0,     AUTHORIZED, , charge.notCaptured, , , order.notOpen",
    "COMPLETE,  39.95, CAPTURED,   , , review.notHeld, review.notHeld, order.notOpen",
    "COMPLETE,  39.95, SETTLED,    , , review.notHeld, review.notHeld, order.notOpen",
    "DECLINED,  0,     DECLINED,   , charge.notCaptured, review.notHeld, review.notHeld,",
    "PARTIAL,   0,     ,           , order.nothingPaid, review.notHeld, review.notHeld,",
    "PARTIAL,   10,    SETTLED,    , , review.notHeld, review.notHeld, order.notOpen",
    "CANCELLED, 0,     VOIDED,     order.nothingToCancel, charge.notCaptured, review.notHeld, review.notHeld, order.notOpen",
    "PENDING,   0,     DECLINED,   , charge.notCaptured, review.noPromise, , order.notOpen"
  })
  void eachStatusOffersItsOwn(
      OrderStatus status,
      String paid,
      Phase phase,
      String cancel,
      String refund,
      String approve,
      String decline,
      String complete) {
    OrderOptions options = options(status, paid, phase == null ? null : charge(phase, "39.95"));
    assertThat(code(options.cancelBarred())).isEqualTo(cancel);
    assertThat(code(options.refundBarred())).isEqualTo(refund);
    assertThat(code(options.approveBarred())).isEqualTo(approve);
    assertThat(code(options.declineBarred())).isEqualTo(decline);
    assertThat(code(options.completeBarred())).isEqualTo(complete);
  }

  @Test
  void aPromiseThatHasRunOutCannotBeTakenButTheOrderDeclined() {
    OrderOptions options = options(OrderStatus.PENDING, "0", DeskFixture.expired("39.95"));
    assertThat(code(options.approveBarred())).isEqualTo("charge.expired");
    assertThat(options.canDecline()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "HOLD,",
    "PENDING,",
    "CANCELLED,",
    "FAILED,",
    "SHIPPED,     fulfillment.hasLeft",
    "DELIVERED,   fulfillment.hasLeft",
    "RMA_PENDING, fulfillment.hasLeft",
    "RETURNED,    fulfillment.hasLeft"
  })
  void theAddressChangesUntilSomethingHasLeft(FulfillmentStatus status, String barred) {
    FulfillmentRow parcel = parcel("F1", status, DeskFixture.TEA);
    OrderOptions options =
        options(OrderStatus.COMPLETE, "39.95", charge(Phase.SETTLED, "39.95"), parcel);
    assertThat(code(options.shipToBarred())).isEqualTo(barred);
  }

  @Test
  void whatIsNotSentAnyMoreNeedsNoAddress() {
    assertThat(code(options(OrderStatus.REFUNDED, "39.95", null).shipToBarred()))
        .isEqualTo("shipTo.notSent");
  }

  @Test
  void whenEveryLineWentBackOnlyAnAmountIsLeft() {
    ChargeDetails charge = charge(1, Phase.SETTLED, "39.95", "1.00", "0");
    var gone =
        new org.caredesk.payment.refund.RefundableOrder(
            List.of(), DeskFixture.open().tax(), DeskFixture.open().tax());
    OrderOptions options =
        OrderOptions.of(order(OrderStatus.COMPLETE, "39.95"), List.of(charge), gone, List.of());
    assertThat(code(options.refundBarred())).isEqualTo("refund.noLineLeft");
  }

  @ParameterizedTest
  @CsvSource({
    // a refund of this, of a charge with this left, beside another one
    "39.95, 39.95, DECLINED,   true",
    "12.00, 12.00, VOIDED,     true",
    "10.00, 39.95, DECLINED,   false",
    "39.95, 39.95, AUTHORIZED, false",
    "39.95, 39.95, CAPTURED,   false",
    "39.95, 39.95, NEW,        false"
  })
  void anOrderIsCalledOffWithARefundOnlyWhereNothingElseIsLeft(
      String amount, String left, Phase other, boolean offered) {
    List<ChargeDetails> charges =
        List.of(charge(1, Phase.SETTLED, "39.95", left, "0"), charge(2, other, "5", "5", "0"));
    assertThat(OrderOptions.isAllThatIsLeft(charges, DeskFixture.gbp(amount))).isEqualTo(offered);
  }
}
