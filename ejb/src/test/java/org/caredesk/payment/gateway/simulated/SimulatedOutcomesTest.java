package org.caredesk.payment.gateway.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.caredesk.payment.gateway.Answer;
import org.caredesk.payment.gateway.ChargeStatus;
import org.caredesk.payment.gateway.Deadline;
import org.caredesk.payment.gateway.GatewayFixtures;
import org.caredesk.payment.gateway.GatewayOutcome;
import org.caredesk.payment.gateway.Hint;
import org.caredesk.payment.gateway.InquiryAnswer;
import org.caredesk.payment.gateway.InquiryCall;
import org.caredesk.payment.gateway.OperationKind;
import org.caredesk.payment.gateway.Outcome;
import org.caredesk.payment.gateway.StatusCall;
import org.caredesk.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documented answers and what each means; everything else is unknown or cannot be told. */
class SimulatedOutcomesTest {
  private static final Duration PATIENT = Duration.ofSeconds(10);

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "200; {'status':'approved','reference':'r'}; APPROVED; NONE",
        "200; {'status':'accepted','reference':'r'}; ACCEPTED; NONE",
        "200; {'status':'approved'}; UNKNOWN; NONE",
        "200; {'status':'odd','reference':'r'}; UNKNOWN; NONE",
        "200; {'status':'appro; UNKNOWN; NONE",
        "200; []; UNKNOWN; NONE",
        "200; <html>; UNKNOWN; NONE",
        "204; {}; UNKNOWN; NONE",
        "402; {'status':'declined','kind':'soft','code':'x'}; DECLINED_SOFT; NONE",
        "402; {'status':'declined','kind':'hard','code':'x'}; DECLINED_HARD; NONE",
        "402; {'status':'declined'}; UNKNOWN; NONE",
        "401; {}; REFUSED; BAD_CREDENTIALS",
        "403; <html>; REFUSED; BAD_CREDENTIALS",
        "400; {'status':'refused','code':'malformed'}; REFUSED; NONE",
        "400; {}; UNKNOWN; NONE",
        "404; {'status':'refused','code':'unknown_charge'}; REFUSED; UNKNOWN_REFERENCE",
        "404; <html>; UNKNOWN; NONE",
        "409; {'status':'refused','code':'not_settled'}; REFUSED; NOT_SETTLED_YET",
        "409; {'status':'refused','code':'already_settled'}; REFUSED; ALREADY_SETTLED",
        "409; {'status':'refused','code':'already_voided'}; REFUSED; ALREADY_VOIDED",
        "409; {'status':'refused','code':'expired'}; REFUSED; ALREADY_VOIDED",
        "409; {'status':'refused','code':'disputed'}; REFUSED; NONE",
        "409; {'status':'refused','code':'amount_exceeds_refundable'}; REFUSED; OVER_AMOUNT",
        "409; {'status':'refused','code':'duplicate'}; UNKNOWN; DUPLICATE",
        "409; {'status':'refused','code':'key_in_flight'}; UNKNOWN; DUPLICATE",
        "409; {'status':'refused','code':'key_reused'}; UNKNOWN; DUPLICATE",
        "409; {}; UNKNOWN; NONE",
        "422; {'status':'refused','code':'currency_mismatch'}; REFUSED; NONE",
        "429; {'status':'refused','code':'rate_limited'}; NOT_SENT; NONE",
        "429; <html>; UNKNOWN; NONE",
        "500; {'status':'error'}; UNKNOWN; NONE",
        "502; <html>; UNKNOWN; NONE",
        "503; {'status':'not_accepted','code':'not_accepted'}; NOT_SENT; NONE",
        "503; <html>; UNKNOWN; NONE"
      })
  void oneRequestArrivesAndItsAnswerMeans(int status, String body, Outcome outcome, Hint hint)
      throws IOException {
    try (RawServer server = RawServer.answering(status, body.replace('\'', '"'))) {
      GatewayOutcome found = gateway(server).refund(GatewayFixtures.refund(), Deadline.in(PATIENT));
      assertThat(found.outcome()).isEqualTo(outcome);
      assertThat(found.hint()).isEqualTo(hint);
      assertThat(server.arrived()).hasSize(1);
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "200; {'status':'executed','reference':'r','amount':'1.5000','currency':'GBP','final':true};"
            + " EXECUTED",
        "200; {'status':'executed','reference':'r'}; CANNOT_TELL",
        "200; {'status':'declined','code':'x'}; DECLINED",
        "200; {'status':'not_found'}; NOT_FOUND",
        "200; {'status':'cannot_tell'}; CANNOT_TELL",
        "200; {'status':'odd'}; CANNOT_TELL",
        "404; {'status':'refused','code':'not_supported'}; CANNOT_TELL",
        "404; {'status':'not_found'}; CANNOT_TELL",
        "401; {}; CANNOT_TELL",
        "500; {'status':'not_found'}; CANNOT_TELL"
      })
  void anInquiryAnswers(int status, String body, Answer answer) throws IOException {
    try (RawServer server = RawServer.answering(status, body.replace('\'', '"'))) {
      assertThat(inquire(server, OperationKind.REFUND).answer()).isEqualTo(answer);
      assertThat(server.arrived().get(0)).startsWith("GET /v1/refunds?key=key-1-g1 ");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void credentialsThatAreNotTakenAreToldByEveryQuestion(int status) throws IOException {
    try (RawServer server = RawServer.answering(status, "{}")) {
      InquiryAnswer answer = inquire(server, OperationKind.REFUND);
      assertThat(answer.answer()).isEqualTo(Answer.CANNOT_TELL);
      assertThat(answer.hint()).isEqualTo(Hint.BAD_CREDENTIALS);
      assertThat(status(server)).isEqualTo(ChargeStatus.BAD_CREDENTIALS);
    }
  }

  @Test
  void anExecutedRefundIsToldWithItsAmountAndWhetherItIsFinal() throws IOException {
    String body =
        "{\"status\":\"executed\",\"reference\":\"r\",\"amount\":\"1.5000\",\"currency\":\"GBP\","
            + "\"final\":false}";
    try (RawServer server = RawServer.answering(200, body)) {
      InquiryAnswer answer = inquire(server, OperationKind.VOID);
      assertThat(answer.amount()).isEqualTo(Money.of("1.50", "GBP"));
      assertThat(answer.isFinal()).isFalse();
      assertThat(server.arrived().get(0)).startsWith("GET /v1/operations?key=");
    }
  }

  @Test
  void anInquiryThatIsNotAnsweredCannotTell() throws IOException {
    try (RawServer server = new RawServer((connection, out, nth) -> connection.close())) {
      assertThat(inquire(server, OperationKind.REFUND).answer()).isEqualTo(Answer.CANNOT_TELL);
    }
  }

  @Test
  void aChargesStatusIsReadWhole() throws IOException {
    String body =
        "{\"phase\":\"SETTLED\",\"currency\":\"GBP\",\"captured\":\"9.9900\",\"refunded\":\"0\","
            + "\"settled_at\":\"2026-11-24T01:00:00Z\"}";
    try (RawServer server = RawServer.answering(200, body)) {
      ChargeStatus status = status(server);
      assertThat(status.known()).isTrue();
      assertThat(status.phase()).isEqualTo("SETTLED");
      assertThat(status.captured()).isEqualTo(Money.of("9.99", "GBP"));
      assertThat(status.settledAt()).isEqualTo("2026-11-24T01:00:00Z");
    }
  }

  @Test
  void aChargeThatNobodyKnowsIsNotKnown() throws IOException {
    try (RawServer server =
        RawServer.answering(404, "{\"status\":\"refused\",\"code\":\"unknown_charge\"}")) {
      assertThat(status(server).known()).isFalse();
    }
  }

  private static InquiryAnswer inquire(RawServer server, OperationKind kind) {
    InquiryCall call = new InquiryCall(GatewayFixtures.account(), "key-1-g1", kind, "sim_1");
    return gateway(server).inquire(call, Deadline.in(PATIENT));
  }

  private static ChargeStatus status(RawServer server) {
    return gateway(server)
        .status(new StatusCall(GatewayFixtures.account(), "sim_1"), Deadline.in(PATIENT));
  }

  private static SimulatedGateway gateway(RawServer server) {
    return new SimulatedGateway(Optional.of(server.url()), Optional.of("secret"));
  }
}
