package org.caredesk.payment.gateway.simulated;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.caredesk.payment.gateway.CaptureCall;
import org.caredesk.payment.gateway.ChargeStatus;
import org.caredesk.payment.gateway.Deadline;
import org.caredesk.payment.gateway.GatewayOutcome;
import org.caredesk.payment.gateway.InquiryAnswer;
import org.caredesk.payment.gateway.InquiryCall;
import org.caredesk.payment.gateway.OperationKind;
import org.caredesk.payment.gateway.PaymentGateway;
import org.caredesk.payment.gateway.RefundCall;
import org.caredesk.payment.gateway.SaleCall;
import org.caredesk.payment.gateway.StatusCall;
import org.caredesk.payment.gateway.VoidCall;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The simulated gateway as Caredesk calls it: address and secret from the configuration, keys in
 * the Idempotency-Key header, outcomes by the one table of documented answers.
 */
@ApplicationScoped
class SimulatedGateway implements PaymentGateway {
  private SimulatedHttp http;

  protected SimulatedGateway() {}

  @Inject
  SimulatedGateway(
      @ConfigProperty(name = "caredesk.gateway.simulated.url") Optional<String> url,
      @ConfigProperty(name = "caredesk.gateway.simulated.secret") Optional<String> secret) {
    http = new SimulatedHttp(url.orElse(""), secret.orElse(""));
  }

  @Override
  public String name() {
    return "simulated";
  }

  @Override
  public GatewayOutcome sale(SaleCall call, Deadline deadline) {
    return send("/v1/sales", call.key(), SimulatedBodies.of(call), deadline);
  }

  @Override
  public GatewayOutcome authorize(SaleCall call, Deadline deadline) {
    return send("/v1/authorizations", call.key(), SimulatedBodies.of(call), deadline);
  }

  @Override
  public GatewayOutcome capture(CaptureCall call, Deadline deadline) {
    String path = charge(call.chargeReference()) + "/captures";
    return send(path, call.key(), SimulatedBodies.of(call), deadline);
  }

  @Override
  public GatewayOutcome voidCharge(VoidCall call, Deadline deadline) {
    return send(charge(call.chargeReference()) + "/voids", call.key(), "{}", deadline);
  }

  @Override
  public GatewayOutcome refund(RefundCall call, Deadline deadline) {
    String path = charge(call.chargeReference()) + "/refunds";
    return send(path, call.key(), SimulatedBodies.of(call), deadline);
  }

  @Override
  public InquiryAnswer inquire(InquiryCall call, Deadline deadline) {
    String what = call.kind() == OperationKind.REFUND ? "refunds" : "operations";
    String path = "/v1/" + what + "?key=" + SimulatedHttp.encoded(call.key());
    return SimulatedAnswers.inquiry(http.get(path, deadline));
  }

  @Override
  public ChargeStatus status(StatusCall call, Deadline deadline) {
    return SimulatedAnswers.status(http.get(charge(call.chargeReference()), deadline));
  }

  private GatewayOutcome send(String path, String key, String body, Deadline deadline) {
    return SimulatedOutcomes.of(http.post(path, key, body, deadline));
  }

  private static String charge(String reference) {
    return "/v1/charges/" + SimulatedHttp.encoded(reference);
  }
}
