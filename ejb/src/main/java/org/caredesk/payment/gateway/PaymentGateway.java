package org.caredesk.payment.gateway;

/**
 * The port to a payment processor, one adapter for each. An adapter sends exactly one request for a
 * call, sends none again, ends within the deadline, and answers by a value: it throws neither for
 * what the processor did nor for what the network did. Only {@link GatewayCalls} calls it.
 */
public interface PaymentGateway {

  /** The name by which merchant accounts choose it. */
  String name();

  /** Takes money from a card. */
  GatewayOutcome sale(SaleCall call, Deadline deadline);

  /** Has an amount promised by a card. */
  GatewayOutcome authorize(SaleCall call, Deadline deadline);

  /** Takes what was promised. */
  GatewayOutcome capture(CaptureCall call, Deadline deadline);

  /** Undoes a charge before it settles. */
  GatewayOutcome voidCharge(VoidCall call, Deadline deadline);

  /** Gives back a part or the whole of a charge. */
  GatewayOutcome refund(RefundCall call, Deadline deadline);

  /** Asks for a call whose answer is missing or not final. */
  InquiryAnswer inquire(InquiryCall call, Deadline deadline);

  /** Asks what the processor's books say about a charge. */
  ChargeStatus status(StatusCall call, Deadline deadline);
}
