package org.caredesk.payment.refund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.caredesk.payment.gateway.Outcome;
import org.caredesk.shared.Money;

/** Refunds and attempts as the rules' tests need them. */
final class RefundFixture {

  static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private RefundFixture() {}

  static Money pounds(String amount) {
    return Money.of(amount, "GBP");
  }

  static NewRefund asked() {
    return new NewRefund(
        1, 2, 3, pounds("20.00"), "OTHER", null, "key", "digest", "ana", NOW, List.of());
  }

  static Refund sending() {
    return Refund.sending(asked());
  }

  static RefundAsk ask(String amount) {
    return new RefundAsk("key", 1, pounds(amount), "OTHER", null, 0L, null, List.of(), "ana");
  }

  /** An attempt under the refund's present key that started then. */
  static RefundAttempt attempt(Refund refund, Instant startedAt, Integer queueNo) {
    NewAttempt call =
        new NewAttempt(
            "simulated",
            queueNo,
            LocalDate.parse("2026-11-23"),
            "{}",
            startedAt,
            startedAt.plusSeconds(10),
            startedAt.plusSeconds(330),
            "here");
    return new RefundAttempt(1, refund, call);
  }

  static RefundAttempt ended(
      Refund refund, Instant startedAt, AttemptEnd by, Outcome outcome, boolean answered) {
    RefundAttempt attempt = attempt(refund, startedAt, null);
    attempt.end(by, outcome, answered, startedAt.plusSeconds(1));
    return attempt;
  }
}
