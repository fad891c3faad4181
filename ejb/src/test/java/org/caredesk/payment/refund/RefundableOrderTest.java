package org.caredesk.payment.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.caredesk.order.OrderLineRow;
import org.caredesk.order.OrderSummary;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;
import org.caredesk.shared.UnitPrice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Never more of a line than was bought; and what is suggested adds up to what was paid. */
class RefundableOrderTest {

  private static final long TEA = 11;
  private static final long CUP = 12;

  private static Money gbp(String amount) {
    return Money.of(amount, "GBP");
  }

  /** Three teas at 10.00 and a cup at 5.00, with shipping, tax and a discount. */
  private static OrderSummary order(String shipping, String tax, String discount) {
    return order(shipping, tax, discount, line(TEA, 3, "10.00"), line(CUP, 1, "5.00"));
  }

  private static OrderLineRow line(long id, int quantity, String price) {
    UnitPrice unit = UnitPrice.of(price, "GBP");
    return new OrderLineRow(
        id,
        (int) id,
        "SKU" + id,
        id == TEA ? "Tea" : "Cup",
        quantity,
        unit,
        unit.times(quantity),
        0);
  }

  private static OrderSummary order(
      String shipping, String tax, String discount, OrderLineRow... lines) {
    Money total = gbp(shipping).plus(gbp(tax)).minus(gbp(discount));
    for (OrderLineRow line : lines) {
      total = total.plus(line.total());
    }
    return OrderFixture.order(List.of(lines), gbp(shipping), gbp(tax), gbp(discount), total);
  }

  private static RefundableOrder open(OrderSummary order, TakenPart... taken) {
    return RefundableOrder.of(order, List.of(taken));
  }

  private static TakenPart teas(int pieces, String amount) {
    return new TakenPart(RefundLineKind.PRODUCT, TEA, pieces, 0, new BigDecimal(amount));
  }

  private static RefundLineRequest product(long line, Integer pieces, String amount) {
    return new RefundLineRequest(RefundLineKind.PRODUCT, line, pieces, gbp(amount));
  }

  private static void refused(String code, RefundableOrder order, RefundLineRequest... asked) {
    assertThatThrownBy(() -> order.check(List.of(asked)))
        .isInstanceOfSatisfying(
            BusinessException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  @ParameterizedTest
  @CsvSource({
    // taken pieces, taken amount, asked pieces, asked amount, refusal
    "0, 0,     3, 30.00,",
    "0, 0,     1, 0.01,",
    "0, 0,     4, 30.00, refund.lineOver",
    "0, 0,     3, 30.01, refund.lineAmountOver",
    "1, 10.00, 2, 20.00,",
    "1, 10.00, 3, 20.00, refund.lineOver",
    "1, 10.00, 2, 20.01, refund.lineAmountOver",
    "3, 3.00,  1, 1.00,  refund.lineOver",
    "2, 30.00, 1, 0.01,  refund.lineAmountOver"
  })
  void aLineGoesBackNeitherMoreOftenNorForMoreThanItWasBought(
      int taken, String amount, int pieces, String asked, String refusal) {
    RefundableOrder order = open(order("0", "0", "0"), teas(taken, amount));
    if (refusal == null) {
      order.check(List.of(product(TEA, pieces, asked)));
    } else {
      refused(refusal, order, product(TEA, pieces, asked));
    }
  }

  @Test
  void anAmountWithoutPiecesCountsAgainstTheAmountAlone() {
    RefundableOrder order = open(order("0", "0", "0"), teas(0, "25.00"));
    order.check(List.of(product(TEA, null, "5.00")));
    refused("refund.lineAmountOver", order, product(TEA, null, "5.01"));
  }

  @Test
  void shippingAndTaxGoBackOnce() {
    OrderSummary order = order("4.95", "7.00", "0");
    open(order)
        .check(
            List.of(
                new RefundLineRequest(RefundLineKind.SHIPPING, null, null, gbp("4.95")),
                new RefundLineRequest(RefundLineKind.TAX, null, null, gbp("7.00"))));
    RefundableOrder again =
        open(
            order,
            new TakenPart(RefundLineKind.SHIPPING, null, 0, 0, new BigDecimal("4.00")),
            new TakenPart(RefundLineKind.TAX, null, 0, 0, new BigDecimal("7.00")));
    refused(
        "refund.shippingOver",
        again,
        new RefundLineRequest(RefundLineKind.SHIPPING, null, null, gbp("0.96")));
    refused(
        "refund.taxOver",
        again,
        new RefundLineRequest(RefundLineKind.TAX, null, null, gbp("0.01")));
  }

  @Test
  void aLineOfAnotherOrderAndOneTwiceAreRefused() {
    RefundableOrder order = open(order("0", "0", "0"));
    refused("refund.line", order, product(99, 1, "1.00"));
    refused("refund.lineTwice", order, product(TEA, 1, "1.00"), product(TEA, 1, "1.00"));
  }

  @ParameterizedTest
  @CsvSource({
    // tax, discount, teas, cups, goods suggested, tax suggested
    "0,    0,    1, 0, 10.00, 0",
    "0,    0,    3, 1, 35.00, 0",
    "7.00, 0,    1, 0, 10.00, 2.00",
    "7.00, 0,    3, 1, 35.00, 7.00",
    "0,    3.50, 1, 0, 9.00,  0",
    "0,    3.50, 3, 1, 31.50, 0",
    "6.30, 3.50, 0, 1, 4.50,  0.90",
    "1.00, 0,    1, 0, 10.00, 0.29",
    "0,    35.0, 3, 1, 0,     0"
  })
  void piecesGoBackLessTheirShareOfTheDiscountWithTheirShareOfTheTax(
      String tax, String discount, int teas, int cups, String goods, String taxBack) {
    List<RefundLineRequest> parts =
        RefundShares.suggest(open(order("0", tax, discount)), Map.of(TEA, teas, CUP, cups), false);
    assertThat(sum(parts, RefundLineKind.PRODUCT)).isEqualTo(gbp(goods));
    assertThat(sum(parts, RefundLineKind.TAX)).isEqualTo(gbp(taxBack));
  }

  @Test
  void anOrderThatGoesBackPieceByPieceAddsUpToWhatWasPaid() {
    Random random = new Random(42);
    for (int round = 0; round < 300; round++) {
      OrderSummary order =
          order(
              "4.95",
              random.nextInt(3) + "." + (10 + random.nextInt(90)),
              random.nextInt(4) + "." + (10 + random.nextInt(90)),
              line(TEA, 1 + random.nextInt(7), "1." + (10 + random.nextInt(90))),
              line(CUP, 1 + random.nextInt(3), "3." + (10 + random.nextInt(90))));
      if (order.total().isNegative()) {
        continue;
      }
      Money goods = order.lines().get(0).total().plus(order.lines().get(1).total());
      Money expected =
          goods.minus(order.discount().min(goods)).plus(order.shipping()).plus(order.tax());
      assertThat(pieceByPiece(order, random)).isEqualTo(expected);
      assertThat(RefundShares.sum(RefundShares.all(open(order)), "GBP")).isEqualTo(expected);
    }
  }

  private static Money pieceByPiece(OrderSummary order, Random random) {
    Map<Long, TakenPart> goods = new LinkedHashMap<>();
    Map<RefundLineKind, TakenPart> rest = new LinkedHashMap<>();
    Money all = gbp("0");
    RefundableOrder open = open(order);
    while (open.lines().stream().anyMatch(line -> line.left() > 0) || rest.isEmpty()) {
      Map<Long, Integer> pieces = new LinkedHashMap<>();
      open.lines().forEach(line -> pieces.put(line.orderLineId(), random.nextInt(3)));
      List<RefundLineRequest> parts = RefundShares.suggest(open, pieces, true);
      open.check(parts);
      all = all.plus(RefundShares.sum(parts, "GBP"));
      for (RefundLineRequest part : parts) {
        if (part.kind() == RefundLineKind.PRODUCT) {
          goods.merge(part.orderLineId(), taken(part), RefundableOrderTest::both);
        } else {
          rest.merge(part.kind(), taken(part), RefundableOrderTest::both);
        }
      }
      List<TakenPart> taken = new ArrayList<>(goods.values());
      taken.addAll(rest.values());
      open = RefundableOrder.of(order, taken);
    }
    return all;
  }

  private static TakenPart taken(RefundLineRequest part) {
    return new TakenPart(
        part.kind(),
        part.orderLineId(),
        part.quantity() == null ? 0 : part.quantity(),
        0,
        part.amount().amount());
  }

  private static TakenPart both(TakenPart one, TakenPart other) {
    return new TakenPart(
        one.kind(),
        one.orderLineId(),
        one.pieces() + other.pieces(),
        0,
        one.amount().add(other.amount()));
  }

  private static Money sum(List<RefundLineRequest> parts, RefundLineKind kind) {
    return RefundShares.sum(parts.stream().filter(part -> part.kind() == kind).toList(), "GBP");
  }

  @Test
  void nothingIsSuggestedBeyondWhatIsLeft() {
    RefundableOrder order =
        open(
            order("4.95", "7.00", "0"),
            teas(2, "29.00"),
            new TakenPart(RefundLineKind.TAX, null, 0, 0, new BigDecimal("6.50")));
    List<RefundLineRequest> parts = RefundShares.all(order);
    order.check(parts);
    assertThat(parts.get(0)).isEqualTo(product(TEA, 1, "1.00"));
    assertThat(sum(parts, RefundLineKind.TAX)).isEqualTo(gbp("0.50"));
    assertThat(order.isOpen()).isTrue();
  }

  @Test
  void anOrderOfNothingButShippingGivesTheShippingAndItsTaxBack() {
    OrderSummary order = order("4.95", "0.99", "0", line(TEA, 1, "0"));
    List<RefundLineRequest> parts = RefundShares.all(open(order));
    assertThat(RefundShares.sum(parts, "GBP")).isEqualTo(gbp("5.94"));
    assertThat(parts).noneMatch(part -> part.kind() == RefundLineKind.PRODUCT);
  }
}
