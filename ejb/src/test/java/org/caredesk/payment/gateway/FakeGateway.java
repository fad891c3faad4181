package org.caredesk.payment.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A processor by hand: answers refunds as told and counts what reached it. */
final class FakeGateway implements PaymentGateway {
  private final List<String> keys = new ArrayList<>();
  private Supplier<GatewayOutcome> answer =
      () -> GatewayOutcome.approved("ref", "00", Evidence.NONE);
  private Supplier<InquiryAnswer> told = InquiryAnswer::notFound;
  private Supplier<ChargeStatus> books =
      () -> {
        throw new IllegalStateException("broken");
      };

  void answers(Supplier<GatewayOutcome> next) {
    answer = next;
  }

  void tells(Supplier<InquiryAnswer> next) {
    told = next;
  }

  void booksSay(Supplier<ChargeStatus> next) {
    books = next;
  }

  List<String> keys() {
    return keys;
  }

  @Override
  public String name() {
    return "simulated";
  }

  @Override
  public GatewayOutcome sale(SaleCall call, Deadline deadline) {
    throw new UnsupportedOperationException();
  }

  @Override
  public GatewayOutcome authorize(SaleCall call, Deadline deadline) {
    throw new UnsupportedOperationException();
  }

  @Override
  public GatewayOutcome capture(CaptureCall call, Deadline deadline) {
    throw new UnsupportedOperationException();
  }

  @Override
  public GatewayOutcome voidCharge(VoidCall call, Deadline deadline) {
    throw new UnsupportedOperationException();
  }

  @Override
  public GatewayOutcome refund(RefundCall call, Deadline deadline) {
    keys.add(call.key());
    return answer.get();
  }

  @Override
  public InquiryAnswer inquire(InquiryCall call, Deadline deadline) {
    return told.get();
  }

  @Override
  public ChargeStatus status(StatusCall call, Deadline deadline) {
    return books.get();
  }
}
