package org.caredesk.payment.gateway.simulated;

import jakarta.json.JsonObjectBuilder;
import org.caredesk.payment.gateway.CaptureCall;
import org.caredesk.payment.gateway.RefundCall;
import org.caredesk.payment.gateway.SaleCall;
import org.caredesk.shared.Money;

/** The bodies of requests: fields in a fixed order, so that the same call is the same bytes. */
final class SimulatedBodies {
  private SimulatedBodies() {}

  static String of(SaleCall call) {
    JsonObjectBuilder body = amount(call.amount()).add("token", call.cardToken());
    if (call.orderNumber() != null) {
      body.add("order", call.orderNumber());
    }
    return body.build().toString();
  }

  static String of(CaptureCall call) {
    return amount(call.amount()).build().toString();
  }

  static String of(RefundCall call) {
    return amount(call.amount()).add("request_key", call.requestKey()).build().toString();
  }

  private static JsonObjectBuilder amount(Money amount) {
    return Heard.JSON
        .createObjectBuilder()
        .add("amount", amount.amount().toPlainString())
        .add("currency", amount.currency());
  }
}
