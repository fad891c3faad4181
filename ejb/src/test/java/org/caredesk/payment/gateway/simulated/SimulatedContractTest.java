package org.caredesk.payment.gateway.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import org.caredesk.payment.gateway.Deadline;
import org.caredesk.payment.gateway.GatewayFixtures;
import org.caredesk.payment.gateway.GatewayOutcome;
import org.caredesk.payment.gateway.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever the network does, one request arrives at most and what is not known is UNKNOWN. */
@Timeout(30)
class SimulatedContractTest {
  private static final Duration PATIENT = Duration.ofSeconds(10);
  private static final Duration BRIEF = Duration.ofMillis(400);
  private static final String APPROVED =
      "{\"status\":\"approved\",\"reference\":\"sim_re_1\",\"code\":\"00\",\"arn\":\"7400\","
          + "\"time\":\"2026-11-23T09:00:00Z\"}";

  @Test
  void anApprovalIsReadWithItsEvidence() throws IOException {
    try (RawServer server = RawServer.answering(200, APPROVED)) {
      GatewayOutcome outcome = refund(server, PATIENT);
      assertThat(outcome.outcome()).isEqualTo(Outcome.APPROVED);
      assertThat(outcome.reference()).isEqualTo("sim_re_1");
      assertThat(outcome.evidence().arn()).isEqualTo("7400");
      assertThat(outcome.evidence().gatewayTime()).isEqualTo("2026-11-23T09:00:00Z");
      assertThat(server.arrived()).hasSize(1);
      assertThat(server.arrived().get(0))
          .startsWith("POST /v1/charges/sim_1/refunds HTTP/1.1")
          .contains("Idempotency-Key: key-1-g1", "Authorization: Bearer secret");
    }
  }

  @Test
  void aRefusedConnectionIsNotSent() {
    GatewayOutcome outcome = refund("http://127.0.0.1:" + closedPort(), PATIENT);
    assertThat(outcome.outcome()).isEqualTo(Outcome.NOT_SENT);
  }

  @Test
  void aMissingAddressIsNotSent() {
    assertThat(refund("", PATIENT).outcome()).isEqualTo(Outcome.NOT_SENT);
  }

  @Test
  void aDeadlineThatIsOverBeforeSendingIsNotSent() throws IOException {
    try (RawServer server = RawServer.answering(200, APPROVED)) {
      assertThat(refund(server, Duration.ZERO).outcome()).isEqualTo(Outcome.NOT_SENT);
      assertThat(server.arrived()).isEmpty();
    }
  }

  @Test
  void aConnectionClosedWithoutAnAnswerIsUnknownAndNotSentAgain() throws IOException {
    try (RawServer server = new RawServer((connection, out, nth) -> connection.close())) {
      assertUnknown(server, PATIENT);
    }
  }

  @Test
  void anAnswerThatNeverComesIsUnknownAtTheDeadline() throws IOException {
    RawServer[] self = new RawServer[1];
    try (RawServer server = new RawServer((connection, out, nth) -> self[0].stall())) {
      self[0] = server;
      assertUnknown(server, BRIEF);
    }
  }

  @Test
  void headersThatDripAreCutOffAtTheDeadline() throws IOException {
    RawServer[] self = new RawServer[1];
    String head = RawServer.head(200, APPROVED);
    try (RawServer server = new RawServer((connection, out, nth) -> self[0].drip(out, head))) {
      self[0] = server;
      assertUnknown(server, BRIEF);
    }
  }

  @Test
  void aBodyThatDripsIsCutOffAtTheDeadline() throws IOException {
    RawServer[] self = new RawServer[1];
    try (RawServer server =
        new RawServer(
            (connection, out, nth) -> {
              out.write(RawServer.bytes(RawServer.head(200, APPROVED)));
              self[0].drip(out, APPROVED);
            })) {
      self[0] = server;
      assertUnknown(server, BRIEF);
    }
  }

  @Test
  void anAnswerCutInTheMiddleIsUnknown() throws IOException {
    try (RawServer server =
        new RawServer(
            (connection, out, nth) -> {
              String half = APPROVED.substring(0, APPROVED.length() / 2);
              out.write(RawServer.bytes(RawServer.head(200, APPROVED) + half));
              out.flush();
              connection.close();
            })) {
      assertUnknown(server, PATIENT);
    }
  }

  @Test
  void aConnectionKeptAliveThatDiesOverTheNextRequestIsUnknownAndNotSentAgain() throws IOException {
    try (RawServer server =
        new RawServer(
            (connection, out, nth) -> {
              if (nth == 1) {
                out.write(RawServer.bytes(RawServer.head(200, APPROVED) + APPROVED));
              } else {
                connection.close();
              }
            })) {
      SimulatedGateway gateway = gateway(server.url());
      assertThat(refund(gateway, PATIENT).outcome()).isEqualTo(Outcome.APPROVED);
      assertThat(refund(gateway, PATIENT).outcome()).isEqualTo(Outcome.UNKNOWN);
      assertThat(server.arrived()).hasSize(2);
    }
  }

  @Test
  void aStaleConnectionNeverMakesTwoRequestsOfOne() throws IOException {
    try (RawServer server =
        new RawServer(
            (connection, out, nth) -> {
              out.write(RawServer.bytes(RawServer.head(200, APPROVED) + APPROVED));
              out.flush();
              connection.close();
            })) {
      SimulatedGateway gateway = gateway(server.url());
      assertThat(refund(gateway, PATIENT).outcome()).isEqualTo(Outcome.APPROVED);
      assertThat(refund(gateway, PATIENT).outcome()).isIn(Outcome.APPROVED, Outcome.UNKNOWN);
      assertThat(server.arrived()).hasSizeBetween(1, 2);
    }
  }

  @Test
  void aRedirectIsNotFollowed() throws IOException {
    try (RawServer server =
        new RawServer(
            (connection, out, nth) ->
                out.write(
                    RawServer.bytes(
                        "HTTP/1.1 307 Elsewhere\r\nLocation: /elsewhere\r\n"
                            + "Content-Length: 0\r\n\r\n")))) {
      assertUnknown(server, PATIENT);
    }
  }

  private static void assertUnknown(RawServer server, Duration deadline) {
    long began = System.nanoTime();
    GatewayOutcome outcome = refund(server, deadline);
    assertThat(outcome.outcome()).as("%s", outcome).isEqualTo(Outcome.UNKNOWN);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(deadline.plusSeconds(2));
    assertThat(server.arrived()).hasSize(1);
  }

  private static GatewayOutcome refund(RawServer server, Duration deadline) {
    return refund(server.url(), deadline);
  }

  private static GatewayOutcome refund(String url, Duration deadline) {
    return refund(gateway(url), deadline);
  }

  private static GatewayOutcome refund(SimulatedGateway gateway, Duration deadline) {
    return gateway.refund(GatewayFixtures.refund(), Deadline.in(deadline));
  }

  private static SimulatedGateway gateway(String url) {
    return new SimulatedGateway(Optional.of(url), Optional.of("secret"));
  }

  private static int closedPort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
