package org.caredesk.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;
import org.caredesk.shared.UnitPrice;
import org.junit.jupiter.api.Test;

class OrderDraftTest {

  private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");
  private static final Instant LATER = THEN.plusSeconds(600);
  private static final Money NOTHING = Money.zero("GBP");

  private static OrderLineRequest line(String sku, int quantity, String price) {
    return new OrderLineRequest(sku, sku + " thing", quantity, UnitPrice.of(price, "GBP"));
  }

  private static OrderDraftRequest draft(OrderLineRequest... lines) {
    return new OrderDraftRequest(
        1, "GBP", List.of(lines), NOTHING, NOTHING, NOTHING, "TEN", 7L, null, null);
  }

  @Test
  void anOrderBegunIsPartialEvenWhenItCostsNothing() {
    Order order = new Order(draft(line("A", 1, "0")), THEN);
    assertThat(order.status()).isEqualTo(OrderStatus.PARTIAL);
    order.place(LATER, false);
    assertThat(order.status()).isEqualTo(OrderStatus.COMPLETE);
  }

  @Test
  void linesAreReplacedInPlaceAndTheTotalFollows() {
    Order order = new Order(draft(line("A", 1, "10"), line("B", 2, "2.50")), THEN);
    order.redraft(draft(line("B", 3, "2.50")));
    assertThat(order.total()).isEqualTo(Money.of("7.50", "GBP"));
    order.redraft(draft(line("B", 3, "2.50"), line("C", 1, "1"), line("D", 1, "1")));
    assertThat(order.total()).isEqualTo(Money.of("9.50", "GBP"));
  }

  @Test
  void whatIsPaidHeldOrCalledOffIsNotChanged() {
    Order paid = new Order(draft(line("A", 1, "10")), THEN);
    paid.paid(Money.of("10", "GBP"));
    Order held = new Order(draft(line("A", 1, "10")), THEN);
    held.promised();
    Order partly = new Order(draft(line("A", 1, "10")), THEN);
    partly.paid(Money.of("3", "GBP"));
    Order gone = new Order(draft(line("A", 1, "10")), THEN);
    gone.voided(NOTHING);
    for (Order closed : List.of(paid, held, partly, gone)) {
      refused("order.closed", () -> closed.redraft(draft(line("A", 2, "10"))));
      refused("order.closed", () -> closed.place(LATER, false));
    }
  }

  @Test
  void aDeclinedOrderIsGoneOnWith() {
    Order order = new Order(draft(line("A", 1, "10")), THEN);
    order.declined();
    order.redraft(draft(line("A", 2, "10")));
    order.place(LATER, false);
    assertThat(order.status()).isEqualTo(OrderStatus.DECLINED);
    order.paid(Money.of("20", "GBP"));
    assertThat(order.status()).isEqualTo(OrderStatus.COMPLETE);
  }

  @Test
  void aLateYesDoesNotBringADroppedOrderBack() {
    Order order = new Order(draft(line("A", 1, "10")), THEN);
    order.declined();
    order.discard(new Cancelled(LATER, "ana", "DISCARDED", null));
    assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
    order.paid(Money.of("10", "GBP"));
    assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(order.isCancelled()).isTrue(); // by this a person is asked what to do
  }

  @Test
  void whatIsPromisedIsPendingUntilItIsCapturedOrLetGo() {
    Order order = new Order(draft(line("A", 1, "10")), THEN);
    order.promised();
    assertThat(order.status()).isEqualTo(OrderStatus.PENDING);
    order.paid(Money.of("10", "GBP"));
    assertThat(order.status()).isEqualTo(OrderStatus.COMPLETE);
  }

  @Test
  void onlyAPriceThatIsNewIsOne() {
    Order order = new Order(draft(line("A", 1, "10"), line("B", 1, "5")), THEN);
    assertThat(order.repriced(List.of(line("A", 3, "10"), line("B", 1, "4.99"))))
        .extracting(OrderLineRequest::sku)
        .containsExactly("B");
  }

  private static void refused(String code, Runnable deed) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
