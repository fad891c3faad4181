package org.caredesk.fulfillment.rma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.caredesk.fulfillment.Fulfillment;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes in under an RMA, and its share of the money. */
class RmaTest {

  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  private static final RmaTerms TERMS = new RmaTerms(null, "ana", NOON, LocalDate.of(2026, 12, 25));

  private static Rma rma(int quantity, String refund) {
    Rma rma =
        new Rma(
            new RmaRequest(
                1,
                List.of(new RmaItemRequest(11, quantity, Money.of(refund, "GBP"))),
                "DAMAGED",
                null,
                9L),
            parcel(),
            "GBP",
            TERMS);
    number(rma);
    return rma;
  }

  private static Fulfillment parcel() {
    try {
      var constructor = Fulfillment.class.getDeclaredConstructor();
      constructor.setAccessible(true);
      Fulfillment parcel = constructor.newInstance();
      set(parcel, "id", 1L);
      return parcel;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lines have their ids from the database. */
  private static void number(Rma rma) {
    try {
      Field lines = Rma.class.getDeclaredField("lines");
      lines.setAccessible(true);
      long id = 100;
      for (Object line : (List<?>) lines.get(rma)) {
        set(line, "id", id++);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void set(Object of, String name, Object value) {
    try {
      Field field = of.getClass().getDeclaredField(name);
      field.setAccessible(true);
      field.set(of, value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void refused(ThrowingCallable deed, String code) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            BusinessException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  @ParameterizedTest
  @CsvSource({
    "3, 10.00, 1 1 1, 3.33 3.34 3.33",
    "3, 10.00, 2 1, 6.67 3.33",
    "3, 10.00, 3, 10.00",
    "7, 0.03, 1 1 1 1 1 1 1, 0.00 0.01 0.00 0.01 0.00 0.01 0.00",
    "2, 0.00, 1 1, 0.00 0.00"
  })
  void piecesThatComeOneAfterTheOtherGetExactlyTheWhole(
      int quantity, String refund, String arrivals, String shares) {
    Rma rma = rma(quantity, refund);
    BigDecimal sum = BigDecimal.ZERO;
    StringBuilder got = new StringBuilder();
    for (String pieces : arrivals.split(" ")) {
      BigDecimal due = rma.takeIn(Map.of(100L, Integer.valueOf(pieces)), NOON).get(0).due();
      got.append(' ').append(due.toPlainString());
      sum = sum.add(due);
    }
    assertThat(got.toString().strip()).isEqualTo(shares);
    assertThat(sum).isEqualByComparingTo(refund);
    assertThat(rma.status()).isEqualTo(RmaStatus.RECEIVED);
  }

  @Test
  void noMoreComesInThanWasAgreed() {
    Rma rma = rma(3, "10.00");
    rma.takeIn(Map.of(100L, 2), NOON);
    assertThat(rma.status()).isEqualTo(RmaStatus.PARTLY_RECEIVED);
    refused(() -> rma.takeIn(Map.of(100L, 2), NOON), "rma.moreThanAgreed");
    refused(() -> rma.takeIn(Map.of(100L, 0), NOON), "fulfillment.quantity");
    refused(() -> rma.takeIn(Map.of(999L, 1), NOON), "rma.noLine");
    refused(() -> rma.takeIn(Map.of(), NOON), "rma.nothingCame");
  }

  @Test
  void nothingComesInOnceItIsOver() {
    Rma all = rma(1, "1.00");
    all.takeIn(Map.of(100L, 1), NOON);
    refused(() -> all.takeIn(Map.of(100L, 1), NOON), "rma.over");
    refused(() -> all.end(NOON), "rma.over");
    Rma off = rma(1, "1.00");
    off.end(NOON);
    assertThat(off.status()).isEqualTo(RmaStatus.CANCELLED);
    refused(() -> off.takeIn(Map.of(100L, 1), NOON), "rma.over");
  }

  @Test
  void whatCameInPartIsClosedAndNotCancelled() {
    Rma part = rma(2, "2.00");
    part.takeIn(Map.of(100L, 1), NOON);
    part.end(NOON);
    assertThat(part.status()).isEqualTo(RmaStatus.CLOSED);
  }

  @Test
  void anRmaHasItemsAndAReason() {
    refused(
        () -> new Rma(new RmaRequest(1, List.of(), "DAMAGED", null, null), parcel(), null, TERMS),
        "rma.empty");
    refused(
        () ->
            new Rma(
                new RmaRequest(1, List.of(new RmaItemRequest(11, 1, null)), " ", null, null),
                parcel(),
                null,
                TERMS),
        "rma.reason");
    refused(() -> rma(1, "-1.00"), "rma.refundNegative");
    refused(() -> rma(0, "1.00"), "fulfillment.quantity");
  }

  @Test
  void whatIsKeptOfAnArrivalReadsBackTheSame() {
    List<Came> came =
        List.of(new Came(7, 2, new BigDecimal("6.67")), new Came(9, 1, BigDecimal.ZERO));
    assertThat(Contents.of(Contents.text(came))).isEqualTo(came);
    assertThat(Contents.pieces("7:2:6.67,9:1:0")).isEqualTo(Map.of(7L, 2, 9L, 1));
  }
}
