package org.caredesk.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.caredesk.shared.FixedClocks;
import org.junit.jupiter.api.Test;

/** The door to all gateways: permits first, never in a transaction, never late, never thrown. */
class GatewayCallsTest {
  private final FixedClocks clocks = new FixedClocks("2026-11-23T09:00:00Z");
  private final FakeGateway gateway = new FakeGateway();
  private final SwitchedBan ban = new SwitchedBan();
  private MerchantAccountFacts account = GatewayFixtures.account();
  private final GatewayCalls calls =
      new GatewayCalls(
          () -> Stream.of(gateway),
          code -> account,
          new AccountGuards(clocks),
          ban,
          () -> Duration.ofSeconds(1),
          clocks);

  @Test
  void aCallInTimeIsMadeOnce() {
    assertThat(refund(inTime()).outcome()).isEqualTo(Outcome.APPROVED);
    assertThat(gateway.keys()).containsExactly("key-1-g1");
  }

  @Test
  void aCallWhoseTimeIsOverIsNotSent() {
    assertThat(refund(clocks.database()).outcome()).isEqualTo(Outcome.NOT_SENT);
    assertThat(gateway.keys()).isEmpty();
  }

  @Test
  void aCallInsideATransactionIsAFaultOfOurs() {
    try (Permit permit = calls.permit("simulated").orElseThrow()) {
      ban.active = true;
      assertThatThrownBy(() -> calls.refund(permit, GatewayFixtures.refund(), inTime()))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(gateway.keys()).isEmpty();
  }

  @Test
  void anAdapterThatThrowsLeavesTheOutcomeUnknown() {
    gateway.answers(
        () -> {
          throw new IllegalStateException("broken");
        });
    assertThat(refund(inTime()).outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(calls.status(new StatusCall(account, "sim_1")).known()).isFalse();
  }

  @Test
  void aKillSwitchGivesNoPermitButQuestionsAreStillAsked() {
    account = GatewayFixtures.account(16, 1000, true);
    assertThat(calls.permit("simulated")).isEmpty();
    assertThat(inquire().answer()).isEqualTo(Answer.NOT_FOUND);
  }

  @Test
  void noMorePermitsAreGivenThanTheAccountAllows() {
    account = GatewayFixtures.account(1, 1000, false);
    try (Permit taken = calls.permit("simulated").orElseThrow()) {
      assertThat(taken.account()).isEqualTo(account);
      assertThat(calls.permit("simulated")).isEmpty();
    }
    Optional<Permit> again = calls.permit("simulated");
    assertThat(again).isPresent();
    again.get().close();
    again.get().close();
  }

  @Test
  void wrongCredentialsOpenTheBreakerAtOnceAndBusinessTimeLetsItTryAgain() {
    gateway.answers(() -> GatewayOutcome.refused(Hint.BAD_CREDENTIALS, "bad", null, Evidence.NONE));
    refund(inTime());
    assertThat(calls.breakerState("simulated")).isEqualTo("OPEN");
    assertThat(calls.permit("simulated")).isEmpty();
    assertThat(inquire().answer()).isEqualTo(Answer.CANNOT_TELL);
    clocks.advance(Duration.ofMinutes(1));
    assertThat(calls.permit("simulated")).isPresent();
  }

  @Test
  void wrongCredentialsHeardByAQuestionOpenTheBreakerToo() {
    gateway.tells(() -> InquiryAnswer.badCredentials("http_401", null));
    assertThat(inquire().answer()).isEqualTo(Answer.CANNOT_TELL);
    assertThat(calls.breakerState("simulated")).isEqualTo("OPEN");
    assertThat(calls.permit("simulated")).isEmpty();
    assertThat(inquire().isPaused()).isTrue();
    clocks.advance(Duration.ofMinutes(1));
    gateway.tells(InquiryAnswer::notFound);
    assertThat(inquire().answer()).isEqualTo(Answer.NOT_FOUND);
  }

  @Test
  void wrongCredentialsHeardWhenTheBooksAreAskedOpenTheBreakerToo() {
    gateway.booksSay(() -> ChargeStatus.BAD_CREDENTIALS);
    assertThat(calls.status(new StatusCall(account, "sim_1")).known()).isFalse();
    assertThat(calls.breakerState("simulated")).isEqualTo("OPEN");
  }

  @Test
  void manyUnansweredCallsOpenTheBreaker() {
    gateway.answers(() -> GatewayOutcome.unknown("deadline", null));
    for (int i = 0; i < 20; i++) {
      refund(inTime());
    }
    assertThat(calls.breakerState("simulated")).isEqualTo("OPEN");
  }

  @Test
  void declinesNeverOpenTheBreaker() {
    gateway.answers(() -> GatewayOutcome.declined(true, "x", null, Evidence.NONE));
    for (int i = 0; i < 100; i++) {
      refund(inTime());
    }
    assertThat(calls.breakerState("simulated")).isEqualTo("CLOSED");
  }

  private InquiryAnswer inquire() {
    return calls.inquire(new InquiryCall(account, "key-1-g1", OperationKind.REFUND, "sim_1"));
  }

  private GatewayOutcome refund(Instant sendBefore) {
    try (Permit permit = calls.permit("simulated").orElseThrow()) {
      return calls.refund(permit, GatewayFixtures.refund(), sendBefore);
    }
  }

  private Instant inTime() {
    return clocks.database().plusSeconds(10);
  }

  private static final class SwitchedBan extends TransactionBan {
    private boolean active;

    @Override
    boolean active() {
      return active;
    }
  }
}
