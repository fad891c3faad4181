package org.caredesk.fulfillment.rma;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caredesk.fulfillment.Fulfillment;
import org.caredesk.history.HistoryKind;
import org.caredesk.history.HistoryService;
import org.caredesk.payment.refund.RefundLineKind;
import org.caredesk.payment.refund.RefundLineRequest;
import org.caredesk.payment.refund.RefundReceipt;
import org.caredesk.payment.refund.ReturnRefund;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Caller;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Money;
import org.caredesk.shared.Ref;
import org.caredesk.work.WorkItemService;
import org.caredesk.work.WorkKind;

/**
 * The short transactions around the money of a return: goods are on record, with the money due for
 * them, before it is asked for; what was answered is on record after.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RmaLedger {

  /** The same for ever, so that what is asked again is the same: it may be retired meanwhile. */
  private static final String RETURNED_GOODS = "RETURNED_GOODS";

  private static final int LONGEST_WORDS = 500;

  @Inject private RmaRepository rmas;
  @Inject private HistoryService history;
  @Inject private WorkItemService work;
  @Inject private Clocks clocks;
  @Inject private Caller caller;

  /**
   * Takes goods in.
   *
   * @return the arrival's id
   */
  public long takeIn(ArrivalRequest request) {
    Fulfillment parcel = rmas.parcelOf(request.rmaId());
    Optional<Arrival> earlier = rmas.byKey(request.requestKey());
    if (earlier.isPresent()) {
      return again(earlier.get(), request);
    }
    if (request.receivedAt() != null && request.receivedAt().isAfter(clocks.now())) {
      throw new BusinessException("rma.receivedLater");
    }
    Rma rma = rmas.toChange(request.rmaId());
    List<Came> came = rma.takeIn(request.pieces(), clocks.now());
    came.forEach(one -> parcel.takeBack(lineOf(rma, one), one.pieces()));
    if (!rma.status().isOpen()) {
      parcel.noLongerAwaited();
    }
    Arrival arrival = rmas.add(new Arrival(request, came, caller.name(), clocks.now()));
    history.record(
        rma.customerId(),
        HistoryKind.RMA_RECEIVED,
        Ref.of(Ref.RMA, rma.id()),
        rma.number(),
        words(rma, came));
    return arrival.id();
  }

  private static long again(Arrival earlier, ArrivalRequest request) {
    if (!earlier.isSame(request)) {
      throw new BusinessException("rma.keyOtherContent");
    }
    return earlier.id();
  }

  /** The refund that an arrival still asks for; empty when there is none to ask for. */
  public Optional<ReturnRefund> due(long arrivalId) {
    Arrival arrival = rmas.arrivalToChange(arrivalId);
    if (!arrival.isMoneyOpen()) {
      return Optional.empty();
    }
    Rma rma = rmas.of(arrival);
    return Optional.of(
        new ReturnRefund(
            arrivalId,
            rma.chargeId(),
            arrival.amount(rma.currency()),
            RETURNED_GOODS,
            rma.number() + ": " + words(rma, arrival.came()),
            lines(rma, arrival),
            arrival.recordedBy()));
  }

  /** What was taken in under a key before. */
  public Optional<Long> known(String requestKey) {
    return rmas.byKey(requestKey).map(Arrival::id);
  }

  /**
   * The money is on record as a refund. The return is locked, so that of two that are settled at
   * once the later one sees that nothing is left for a person.
   */
  public void asked(long arrivalId, RefundReceipt refund) {
    Arrival arrival = rmas.arrivalToChange(arrivalId);
    Rma rma = rmas.toChange(arrival.rmaId());
    arrival.asked(refund.refundId());
    if (!rmas.hasMoneyOpen(rma.id())) {
      work.closeFor(Ref.of(Ref.RMA, rma.id()), WorkKind.RMA_REFUND_REFUSED, "refund asked for");
    }
  }

  /** The charge did not allow it: a person decides. */
  public void refused(long arrivalId, BusinessException why) {
    Arrival arrival = rmas.arrivalToChange(arrivalId);
    arrival.refused(why);
    Rma rma = rmas.of(arrival);
    work.open(
        WorkKind.RMA_REFUND_REFUSED,
        Ref.of(Ref.RMA, rma.id()),
        rma.customerId(),
        rma.number(),
        String.valueOf(arrival.amount(rma.currency())));
  }

  /** How it stands. */
  public ArrivalReceipt receipt(long arrivalId, BusinessException refused) {
    Arrival arrival = rmas.arrivalToChange(arrivalId);
    Rma rma = rmas.of(arrival);
    return new ArrivalReceipt(
        arrivalId, rma.status(), arrival.amount(rma.currency()), arrival.refundState(), refused);
  }

  /** What the money is for, so that the order's lines know what of them was given back. */
  private List<RefundLineRequest> lines(Rma rma, Arrival arrival) {
    return arrival.came().stream()
        .filter(one -> one.due().signum() > 0)
        .map(
            one ->
                new RefundLineRequest(
                    RefundLineKind.PRODUCT,
                    rmas.orderLine(lineOf(rma, one)),
                    one.pieces(),
                    Money.of(one.due(), rma.currency())))
        .toList();
  }

  private static long lineOf(Rma rma, Came one) {
    return rma.line(one.line()).fulfillmentLineId();
  }

  private String words(Rma rma, List<Came> came) {
    String all =
        came.stream()
            .map(one -> one.pieces() + " × " + rmas.productName(lineOf(rma, one)))
            .collect(Collectors.joining(", "));
    return all.length() > LONGEST_WORDS ? all.substring(0, LONGEST_WORDS) + "…" : all;
  }
}
