package org.caredesk.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;
import org.caredesk.shared.UnitPrice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of where an order stands, whole. */
class OrderStatusTest {

  private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");

  private static Money gbp(String amount) {
    return Money.of(amount, "GBP");
  }

  private static Order of(String total) {
    return new Order(
        new NewOrderRequest(
            1,
            "1",
            "GBP",
            List.of(new OrderLineRequest("A", "Thing", 1, UnitPrice.of(total, "GBP"))),
            gbp("0"),
            gbp("0"),
            gbp("0"),
            null),
        THEN);
  }

  private static void cancel(Order order) {
    order.cancel(new Cancelled(THEN, "ana", "CUSTOMER", " "));
  }

  @ParameterizedTest
  @CsvSource({
    // total, paid, back, cancelled, status
    "10, 0,  0,  false, PARTIAL",
    "0,  0,  0,  false, COMPLETE",
    "10, 4,  0,  false, PARTIAL",
    "10, 10, 0,  false, COMPLETE",
    "10, 10, 9,  false, COMPLETE",
    "10, 10, 10, false, REFUNDED",
    "10, 4,  4,  false, REFUNDED",
    "10, 0,  0,  true,  CANCELLED",
    "0,  0,  0,  true,  CANCELLED",
    "10, 4,  0,  true,  CANCELLED",
    "10, 10, 0,  true,  CANCELLED",
    "10, 10, 9,  true,  CANCELLED",
    "10, 10, 10, true,  REFUNDED"
  })
  void theStatusFollowsFromWhatWasPaidGivenBackAndCancelled(
      String total, String paid, String back, boolean cancelled, OrderStatus status) {
    Order order = of(total);
    if (!paid.equals("0")) {
      order.paid(gbp(paid));
    }
    if (cancelled) {
      cancel(order);
    }
    if (!back.equals("0")) {
      order.refunded(gbp(back));
    }
    assertThat(order.status()).isEqualTo(status);
  }

  @Test
  void aRefundThatComesBackLeavesACancelledOrderCancelled() {
    Order order = of("10");
    order.paid(gbp("10"));
    cancel(order);
    order.refunded(gbp("10"));
    order.refundReversed(gbp("10"));
    assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
  }

  @Test
  void moneyThatTurnsUpLateDoesNotBringACancelledOrderBack() {
    Order order = of("10");
    cancel(order);
    order.paid(gbp("10"));
    assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
    order.voided(gbp("10"));
    assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
    order.declined();
    assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
  }

  @Test
  void anOrderIsCancelledOnce() {
    Order order = of("10");
    cancel(order);
    assertThatThrownBy(() -> cancel(order))
        .isInstanceOfSatisfying(
            BusinessException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("order.alreadyCancelled");
              assertThat(refusal.args()).containsExactly(THEN);
            });
    assertThatThrownBy(() -> order.cancelLines(Map.of(1L, 1)))
        .hasMessageContaining("order.alreadyCancelled");
  }

  @Test
  void whoCancelledWhenAndWhyIsKept() {
    Order order = of("10");
    assertThat(order.isCancelled()).isFalse();
    cancel(order);
    assertThat(order.isCancelled()).isTrue();
  }
}
