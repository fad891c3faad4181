package org.caredesk.payment.gateway.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.caredesk.local.gateway.GatewayStage;
import org.caredesk.local.gateway.SimulatedGatewayServer;
import org.caredesk.payment.gateway.Answer;
import org.caredesk.payment.gateway.Capabilities;
import org.caredesk.payment.gateway.CaptureCall;
import org.caredesk.payment.gateway.ChargeStatus;
import org.caredesk.payment.gateway.Deadline;
import org.caredesk.payment.gateway.GatewayOutcome;
import org.caredesk.payment.gateway.Hint;
import org.caredesk.payment.gateway.InquiryAnswer;
import org.caredesk.payment.gateway.InquiryCall;
import org.caredesk.payment.gateway.MerchantAccountFacts;
import org.caredesk.payment.gateway.OperationKind;
import org.caredesk.payment.gateway.Outcome;
import org.caredesk.payment.gateway.RefundCall;
import org.caredesk.payment.gateway.SaleCall;
import org.caredesk.payment.gateway.StatusCall;
import org.caredesk.payment.gateway.VoidCall;
import org.caredesk.shared.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The adapter and the gateway understand each other, for every card and every kind of call. */
class AdapterMeetsGatewayTest {
  private static final Capabilities CAPABILITIES =
      new Capabilities(
          Set.of("AUTHORIZED", "CAPTURED"),
          Set.of("SETTLED"),
          null,
          true,
          Duration.ofHours(24),
          true,
          true);
  private static final MerchantAccountFacts ACCOUNT =
      new MerchantAccountFacts(
          "simulated",
          "simulated",
          ZoneId.of("Europe/London"),
          LocalTime.of(21, 0),
          16,
          1000,
          false,
          CAPABILITIES);

  @RegisterExtension final GatewayStage stage = new GatewayStage();

  private final SimulatedGateway gateway =
      new SimulatedGateway(
          Optional.of(stage.url()), Optional.of(SimulatedGatewayServer.DEMO_SECRET));

  @AfterEach
  void nobodyIsAccused() {
    assertThat(stage.violations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "4242, APPROVED, EXECUTED",
    "0002, DECLINED_HARD, DECLINED",
    "9995, DECLINED_SOFT, DECLINED",
    "0119, UNKNOWN, EXECUTED",
    "0127, UNKNOWN, NOT_FOUND",
    "0341, NOT_SENT, NOT_FOUND",
    "0143, UNKNOWN, NOT_FOUND",
    "0135, UNKNOWN, CANNOT_TELL",
    "0136, UNKNOWN, CANNOT_TELL",
    "0150, ACCEPTED, EXECUTED",
    "0184, UNKNOWN, EXECUTED"
  })
  void aRefundOfThisCardComesToAndIsThenTold(String lastFour, Outcome outcome, Answer answer) {
    String charge = stage.settled(lastFour);
    assertThat(refund(charge).outcome()).isEqualTo(outcome);
    assertThat(inquire(OperationKind.REFUND, "r1-g1").answer()).isEqualTo(answer);
  }

  @Test
  void whatWasAcceptedIsNotFinalAndDeclinedWhenItHasFailed() {
    refund(stage.settled("0150"));
    InquiryAnswer first = inquire(OperationKind.REFUND, "r1-g1");
    assertThat(first.isFinal()).isFalse();
    assertThat(first.amount()).isEqualTo(Money.of("5.00", "GBP"));
    stage.advance("PT48H");
    InquiryAnswer second = inquire(OperationKind.REFUND, "r1-g1");
    assertThat(second.answer()).isEqualTo(Answer.DECLINED);
    assertThat(second.reference()).isEqualTo(first.reference());
  }

  @Test
  void aSaleIsTakenAskedForSettledAndRefunded() {
    GatewayOutcome sale = gateway.sale(sale("tok_sim_4242"), patient());
    assertThat(sale.outcome()).isEqualTo(Outcome.APPROVED);
    assertThat(inquire(OperationKind.SALE, "s1-g1").reference()).isEqualTo(sale.reference());
    stage.advance("PT24H");
    ChargeStatus status = gateway.status(new StatusCall(ACCOUNT, sale.reference()), patient());
    assertThat(status.phase()).isEqualTo("SETTLED");
    assertThat(status.captured()).isEqualTo(Money.of("19.99", "GBP"));
    assertThat(status.settledAt()).isNotNull();
    assertThat(refund(sale.reference()).outcome()).isEqualTo(Outcome.APPROVED);
  }

  @Test
  void anAuthorizationIsCapturedAndVoided() {
    GatewayOutcome authorized = gateway.authorize(sale("tok_sim_4242"), patient());
    String reference = authorized.reference();
    CaptureCall capture = new CaptureCall(ACCOUNT, "c1-g1", reference, Money.of("10.00", "GBP"));
    assertThat(gateway.capture(capture, patient()).reference()).isEqualTo(reference);
    VoidCall undo = new VoidCall(ACCOUNT, "v1-g1", reference);
    assertThat(gateway.voidCharge(undo, patient()).outcome()).isEqualTo(Outcome.APPROVED);
    assertThat(inquire(OperationKind.VOID, "v1-g1").answer()).isEqualTo(Answer.EXECUTED);
  }

  @Test
  void aVoidThatIsTooLateSaysSo() {
    VoidCall undo = new VoidCall(ACCOUNT, "v1-g1", stage.charge("0176", "CAPTURED"));
    GatewayOutcome outcome = gateway.voidCharge(undo, patient());
    assertThat(outcome.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(outcome.hint()).isEqualTo(Hint.ALREADY_SETTLED);
  }

  @Test
  void wrongCredentialsAreFlagged() {
    SimulatedGateway wrong = new SimulatedGateway(Optional.of(stage.url()), Optional.of("wrong"));
    GatewayOutcome outcome = wrong.sale(sale("tok_sim_4242"), patient());
    assertThat(outcome.hint()).isEqualTo(Hint.BAD_CREDENTIALS);
  }

  private GatewayOutcome refund(String charge) {
    RefundCall call = new RefundCall(ACCOUNT, "r1-g1", "r1", charge, Money.of("5.00", "GBP"), null);
    return gateway.refund(call, Deadline.in(Duration.ofMillis(700)));
  }

  private InquiryAnswer inquire(OperationKind kind, String key) {
    return gateway.inquire(new InquiryCall(ACCOUNT, key, kind, null), patient());
  }

  private static SaleCall sale(String token) {
    return new SaleCall(ACCOUNT, "s1-g1", Money.of("19.99", "GBP"), token, "1");
  }

  private static Deadline patient() {
    return Deadline.in(Duration.ofSeconds(10));
  }
}
