package org.caredesk.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.caredesk.fulfillment.FulfillmentReader;
import org.caredesk.order.OrderReader;
import org.caredesk.order.OrderSummary;
import org.caredesk.payment.ChargeReader;
import org.caredesk.payment.refund.RefundLineReader;
import org.caredesk.shared.Roles;

/** Says what calling an order off would do, and what became of it when somebody did. */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN})
public class CancelReader {

  @Inject private OrderReader orders;
  @Inject private ChargeReader charges;
  @Inject private RefundLineReader lines;
  @Inject private FulfillmentReader parcels;
  @Inject private CancellationRepository cancellations;

  /**
   * Exactly what would happen now.
   *
   * @throws org.caredesk.shared.BusinessException order.unknown, order.alreadyCancelled,
   *     order.nothingToCancel, order.line, order.lineOver, cancel.linesUnpaid
   */
  public CancelPlan plan(CancelWish wish) {
    OrderSummary order = orders.summary(wish.orderId());
    return CancelPolicy.plan(
        wish,
        order,
        charges.ofOrder(order.id()),
        lines.ofOrder(order),
        parcels.ofOrder(order.id()));
  }

  /** The order's cancellation that is not finished, or else the latest; empty: there was none. */
  public Optional<CancelReceipt> latest(long orderId) {
    return cancellations.latest(orderId).map(OrderCancellation::receipt);
  }
}
