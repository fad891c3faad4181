package org.caredesk.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.caredesk.shared.Money;
import org.caredesk.shared.UnitPrice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderTest {

  private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");

  private static Money gbp(String amount) {
    return Money.of(amount, "GBP");
  }

  private static OrderLineRequest line(int quantity, String price) {
    return new OrderLineRequest("A", "Thing", quantity, UnitPrice.of(price, "GBP"));
  }

  private static Order order(
      String shipping, String tax, String discount, OrderLineRequest... lines) {
    return new Order(
        new NewOrderRequest(
            1, "1", "GBP", List.of(lines), gbp(shipping), gbp(tax), gbp(discount), null),
        THEN);
  }

  private static Order ofTen() {
    return order("0", "0", "0", line(1, "10.00"));
  }

  @Test
  void theTotalIsTheLinesAndShippingAndTaxLessTheDiscount() {
    Order order = order("4.95", "2.10", "1.05", line(2, "3.50"), line(1, "0"));
    assertThat(order.total()).isEqualTo(gbp("13.00"));
    assertThat(order.status()).isEqualTo(OrderStatus.PARTIAL);
  }

  @ParameterizedTest
  @CsvSource({"3,0.335,1.01", "1,0.005,0.01", "1,0.0049,0.00", "7,0.0715,0.50", "240,0.2125,51.00"})
  void aLineIsRoundedHalfUpToTheMinorUnit(int quantity, String price, String total) {
    assertThat(order("0", "0", "0", line(quantity, price)).total()).isEqualTo(gbp(total));
  }

  @Test
  void aPastTotalMustBeTheSum() {
    PastOrder wrong =
        new PastOrder(
            "1",
            1,
            THEN,
            OrderStatus.COMPLETE,
            List.of(line(2, "3.50")),
            gbp("0"),
            gbp("0"),
            gbp("0"),
            gbp("7.01"));
    assertThatThrownBy(() -> new Order(wrong)).hasMessageContaining("order.total");
  }

  @Test
  void whatCannotBeSoldIsRefused() {
    assertThatThrownBy(() -> order("0", "0", "0")).hasMessageContaining("order.empty");
    assertThatThrownBy(() -> order("0", "0", "0", line(0, "1")))
        .hasMessageContaining("order.quantity");
    assertThatThrownBy(() -> order("0", "0", "9", line(1, "1")))
        .hasMessageContaining("order.discount");
    assertThatThrownBy(() -> order("-1", "0", "0", line(1, "1")))
        .hasMessageContaining("order.negative");
    OrderLineRequest foreign = new OrderLineRequest("A", "Thing", 1, UnitPrice.of("1", "EUR"));
    assertThatThrownBy(() -> order("0", "0", "0", foreign))
        .hasMessageContaining("money.currencies");
  }

  @Test
  void anOrderOfNothingIsCompleteAtOnce() {
    assertThat(order("0", "0", "0", line(1, "0")).status()).isEqualTo(OrderStatus.COMPLETE);
  }

  @Test
  void paidInPartIsPartialAndInWholeComplete() {
    Order order = ofTen();
    order.paid(gbp("4"));
    assertThat(order.status()).isEqualTo(OrderStatus.PARTIAL);
    order.paid(gbp("6"));
    assertThat(order.status()).isEqualTo(OrderStatus.COMPLETE);
  }

  @Test
  void aDeclineCountsOnlyWhileNothingIsPaid() {
    Order order = ofTen();
    order.declined();
    assertThat(order.status()).isEqualTo(OrderStatus.DECLINED);
    order.paid(gbp("10"));
    order.declined();
    assertThat(order.status()).isEqualTo(OrderStatus.COMPLETE);
  }

  @Test
  void voidedWholeIsCancelled() {
    Order order = ofTen();
    order.paid(gbp("10"));
    order.voided(gbp("10"));
    assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(order.paid()).isEqualTo(gbp("0"));
  }

  @Test
  void anAuthorizationLetGoIsCancelledToo() {
    Order order = ofTen();
    order.voided(gbp("0"));
    assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
  }

  @Test
  void allBackIsRefundedAndAReversalTakesItBack() {
    Order order = ofTen();
    order.paid(gbp("10"));
    order.refunded(gbp("4"));
    assertThat(order.status()).isEqualTo(OrderStatus.COMPLETE);
    order.refunded(gbp("6"));
    assertThat(order.status()).isEqualTo(OrderStatus.REFUNDED);
    order.refundReversed(gbp("6"));
    assertThat(order.status()).isEqualTo(OrderStatus.COMPLETE);
  }
}
