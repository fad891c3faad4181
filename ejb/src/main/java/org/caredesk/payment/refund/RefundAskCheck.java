package org.caredesk.payment.refund;

import java.util.List;
import java.util.function.Predicate;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;

/** Refuses requests that make no sense by themselves, before anything is read. */
final class RefundAskCheck {

  private static final int LONGEST_NOTE = 2000;
  private static final int LONGEST_KEY = 80;

  private RefundAskCheck() {}

  /**
   * @param offered whether a reason may be given
   * @throws BusinessException refund.notPositive, refund.reason, refund.longNote, refund.longKey,
   *     refund.linesSum, refund.line
   */
  static void check(RefundAsk ask, Predicate<String> offered) {
    must(ask.amount().isPositive(), "refund.notPositive");
    must(offered.test(ask.reason()), "refund.reason", "" + ask.reason());
    must(
        ask.note() == null || ask.note().length() <= LONGEST_NOTE, "refund.longNote", LONGEST_NOTE);
    must(ask.requestKey().length() <= LONGEST_KEY, "refund.longKey", LONGEST_KEY);
    checkLines(ask.lines(), ask.amount());
  }

  private static void checkLines(List<RefundLineRequest> lines, Money amount) {
    if (lines.isEmpty()) {
      return;
    }
    lines.forEach(RefundAskCheck::checkLine);
    Money sum =
        lines.stream()
            .map(RefundLineRequest::amount)
            .reduce(Money.zero(amount.currency()), Money::plus);
    must(sum.compareTo(amount) == 0, "refund.linesSum", sum, amount);
  }

  private static void checkLine(RefundLineRequest line) {
    boolean product = line.kind() == RefundLineKind.PRODUCT;
    boolean quantity = line.quantity() == null || line.quantity() > 0;
    must(
        product == (line.orderLineId() != null) && quantity && line.amount().isPositive(),
        "refund.line");
  }

  private static void must(boolean holds, String code, Object... args) {
    if (!holds) {
      throw new BusinessException(code, args);
    }
  }
}
