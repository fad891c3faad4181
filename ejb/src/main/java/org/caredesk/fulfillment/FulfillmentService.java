package org.caredesk.fulfillment;

import static org.caredesk.shared.Roles.ADMIN;
import static org.caredesk.shared.Roles.AGENT;
import static org.caredesk.shared.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.caredesk.history.HistoryKind;
import org.caredesk.order.OrderReader;
import org.caredesk.payment.refund.RefundLineReader;
import org.caredesk.payment.refund.RefundableLine;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Clocks;

/**
 * What is to be sent: stops and releases parcels, calls them off, sends again. Every change is made
 * under the parcel's lock, so that of two who cancel and send at once only one is heard.
 */
@Stateless
@RolesAllowed({AGENT, ADMIN})
public class FulfillmentService {

  @Inject private FulfillmentRepository parcels;
  @Inject private OrderPaidCheck paid;
  @Inject private OrderReader orders;
  @Inject private RefundLineReader refundable;
  @Inject private FulfillmentTelling telling;
  @Inject private Clocks clocks;

  /**
   * The parcel is not to be sent until it is released.
   *
   * @param reason why, in words; up to 300 characters
   * @throws BusinessException fulfillment.step (number, where it stands), fulfillment.reason
   */
  public void hold(long id, String reason) {
    Fulfillment parcel = parcels.toChange(id);
    parcel.hold(reason);
    telling.tell(parcel, HistoryKind.FULFILLMENT_HELD, reason.strip());
  }

  /**
   * The parcel may be sent after all.
   *
   * @throws BusinessException fulfillment.step, fulfillment.orderNotPaid (where the order stands)
   */
  public void release(long id) {
    Fulfillment parcel = parcels.toChange(id);
    paid.require(parcel);
    parcel.release();
    telling.tell(parcel, HistoryKind.FULFILLMENT_RELEASED);
  }

  /**
   * The parcel is not to be sent at all.
   *
   * @throws BusinessException fulfillment.step once it has left, fulfillment.reason
   */
  public void cancel(long id, String reason) {
    cancel(parcels.toChange(id), reason);
  }

  /**
   * Calls off whatever of an order has not left yet, in the caller's transaction.
   *
   * @param reason in words; up to 300 characters
   * @return what was called off, and what had left already
   */
  @RolesAllowed({AGENT, ADMIN, SYSTEM})
  public CancelForOrderReceipt cancelForOrder(long orderId, String reason) {
    List<String> cancelled = new ArrayList<>();
    List<String> onTheirWay = new ArrayList<>();
    for (Fulfillment parcel : parcels.ofOrderToChange(orderId)) {
      if (parcel.status().isUnshipped()) {
        cancel(parcel, reason);
        cancelled.add(parcel.number());
      } else if (parcel.status().isOut()) {
        onTheirWay.add(parcel.number());
      }
    }
    return new CancelForOrderReceipt(cancelled, onTheirWay);
  }

  /**
   * Refuses what may only be done before anything of an order has left, in the caller's
   * transaction; until that ends nothing of it is sent.
   *
   * @throws BusinessException fulfillment.hasLeft (number)
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void requireNoneLeft(long orderId) {
    for (Fulfillment parcel : parcels.ofOrderToChange(orderId)) {
      if (parcel.status().isOut() || parcel.status() == FulfillmentStatus.RETURNED) {
        throw new BusinessException("fulfillment.hasLeft", parcel.number());
      }
    }
  }

  /**
   * Makes up anew what has not left after pieces of the order were called off, in the caller's
   * transaction: parcels that hold some of them are called off, and what else was in these goes
   * into a new one, held where an old one was. What came back of other parcels stays back.
   *
   * @param pieces how many were called off, by the order line's id
   * @param reason in words; up to 300 characters
   * @return what was called off, and what had left already
   */
  @RolesAllowed({AGENT, ADMIN, SYSTEM})
  public CancelForOrderReceipt makeUpAnew(long orderId, Map<Long, Integer> pieces, String reason) {
    List<Fulfillment> old =
        parcels.ofOrderToChange(orderId).stream()
            .filter(parcel -> parcel.status().isUnshipped() && parcel.holdsAnyOf(pieces))
            .toList();
    boolean held = old.stream().anyMatch(parcel -> parcel.status() == FulfillmentStatus.HOLD);
    old.forEach(parcel -> cancel(parcel, reason));
    Map<Long, Integer> kept = Fulfillment.contents(old, pieces);
    if (!kept.isEmpty()) {
      Fulfillment anew = new Fulfillment(orderId, old.get(0).customerId(), kept, clocks.now());
      if (held) {
        anew.hold(reason);
      }
      parcels.add(anew);
      telling.tell(anew, HistoryKind.FULFILLMENT_CREATED);
    }
    return new CancelForOrderReceipt(old.stream().map(Fulfillment::number).toList(), List.of());
  }

  private void cancel(Fulfillment parcel, String reason) {
    parcel.cancel(reason);
    telling.tell(parcel, HistoryKind.FULFILLMENT_CANCELLED, reason.strip());
  }

  /**
   * Sends the same goods once more, in a new parcel that names the old one. A parcel that is on its
   * way or was delivered counts as failed from here on: lost, or broken.
   *
   * @param reason why; up to 300 characters
   * @throws BusinessException fulfillment.noReship (where it stands), fulfillment.beyondOrdered
   *     when other parcels have the goods already, fulfillment.paidBack when the money for all of
   *     it went back, fulfillment.orderNotPaid, fulfillment.reason
   */
  public FulfillmentReceipt reship(long id, String reason) {
    Fulfillment old = parcels.toChange(id);
    paid.require(old);
    switch (old.status()) {
      case SHIPPED, DELIVERED -> {
        old.fail(reason);
        telling.tell(old, HistoryKind.FULFILLMENT_FAILED, reason.strip());
      }
      case FAILED, RETURNED, CANCELLED -> {
        // nothing of it is with the customer
      }
      case HOLD, PENDING, RMA_PENDING ->
          throw new BusinessException("fulfillment.noReship", old.number(), old.status());
    }
    Fulfillment again = old.again(owed(old), clocks.now());
    if (again.isEmpty()) {
      throw new BusinessException("fulfillment.paidBack", old.number());
    }
    Map<Long, Integer> unsent = parcels.unsent(old.orderId());
    if (!again.fits(unsent)) {
      throw new BusinessException("fulfillment.beyondOrdered", old.number());
    }
    parcels.add(again);
    telling.tell(again, HistoryKind.FULFILLMENT_RESHIPPED, old.number());
    return new FulfillmentReceipt(again.id(), again.number());
  }

  /** What of a parcel was not given back in money, by the order's line. */
  private Map<Long, Integer> owed(Fulfillment parcel) {
    Map<Long, Integer> paidBack = parcels.paidBack(parcel.id());
    return refundable.ofOrder(orders.summary(parcel.orderId())).lines().stream()
        .collect(
            Collectors.toMap(
                RefundableLine::orderLineId,
                line ->
                    Math.min(
                        line.left(),
                        parcel.piecesOf(line.orderLineId())
                            - paidBack.getOrDefault(line.orderLineId(), 0))));
  }

  /** Takes on parcels from before. */
  @RolesAllowed(SYSTEM)
  public void recordPast(List<PastFulfillment> known) {
    Set<Long> orders = known.stream().map(PastFulfillment::orderId).collect(Collectors.toSet());
    Set<Long> before = parcels.withParcels(orders);
    Map<Long, Map<Long, Integer>> unsent = parcels.unsent(orders);
    for (PastFulfillment past : known) {
      boolean whole = past.whole() && !before.contains(past.orderId());
      Fulfillment parcel =
          new Fulfillment(past, whole ? unsent.getOrDefault(past.orderId(), Map.of()) : Map.of());
      parcels.add(parcel);
      telling.tellPast(parcel, past);
    }
    parcels.writeAndForget();
  }
}
