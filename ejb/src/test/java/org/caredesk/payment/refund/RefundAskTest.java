package org.caredesk.payment.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caredesk.payment.refund.RefundFixture.ask;
import static org.caredesk.payment.refund.RefundFixture.pounds;

import java.util.List;
import java.util.function.Predicate;
import org.caredesk.shared.BusinessException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a request says, and which requests make no sense. */
class RefundAskTest {

  private static final Predicate<String> OFFERED = List.of("DAMAGED", "OTHER")::contains;

  @Test
  @DisplayName("the same content has the same digest, another amount, reason or note another one")
  void theDigestStandsForTheContent() {
    assertThat(ask("20.00").digest()).isEqualTo(ask("20").digest());
    assertThat(ask("20.01").digest()).isNotEqualTo(ask("20.00").digest());
    assertThat(with("DAMAGED", null, List.of()).digest()).isNotEqualTo(ask("20.00").digest());
    assertThat(with("OTHER", "broken", List.of()).digest()).isNotEqualTo(ask("20.00").digest());
  }

  @Test
  @DisplayName(
      "what the asker saw is not part of the content: a repeated click is the same request")
  void whatWasSeenIsNotPartOfTheContent() {
    RefundAsk later =
        new RefundAsk(
            "key", 1, pounds("20.00"), "OTHER", null, 7L, pounds("1.00"), List.of(), "ana");
    assertThat(later.digest()).isEqualTo(ask("20.00").digest());
  }

  @Test
  @DisplayName("an amount of nothing, an unknown reason and an endless note are refused")
  void nonsenseIsRefused() {
    assertRefused("refund.notPositive", ask("0.00"));
    assertRefused("refund.reason", with("WEATHER", null, List.of()));
    assertRefused("refund.longNote", with("OTHER", "n".repeat(2001), List.of()));
  }

  @Test
  @DisplayName("lines come to the amount, and each stands for something")
  void linesComeToTheAmount() {
    RefundLineRequest shipping = line(RefundLineKind.SHIPPING, null, null, "5.00");
    RefundLineRequest product = line(RefundLineKind.PRODUCT, 7L, 2, "15.00");
    RefundAskCheck.check(with("OTHER", null, List.of(shipping, product)), OFFERED);
    assertRefused("refund.linesSum", with("OTHER", null, List.of(product)));
    assertRefused(
        "refund.line",
        with("OTHER", null, List.of(line(RefundLineKind.PRODUCT, null, 2, "20.00"))));
    assertRefused(
        "refund.line", with("OTHER", null, List.of(line(RefundLineKind.TAX, 7L, null, "20.00"))));
    assertRefused(
        "refund.line", with("OTHER", null, List.of(line(RefundLineKind.PRODUCT, 7L, 0, "20.00"))));
  }

  private static RefundLineRequest line(
      RefundLineKind kind, Long orderLine, Integer quantity, String amount) {
    return new RefundLineRequest(kind, orderLine, quantity, pounds(amount));
  }

  private static RefundAsk with(String reason, String note, List<RefundLineRequest> lines) {
    return new RefundAsk("key", 1, pounds("20.00"), reason, note, 0L, null, lines, "ana");
  }

  private static void assertRefused(String code, RefundAsk ask) {
    assertThatThrownBy(() -> RefundAskCheck.check(ask, OFFERED))
        .isInstanceOfSatisfying(
            BusinessException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
