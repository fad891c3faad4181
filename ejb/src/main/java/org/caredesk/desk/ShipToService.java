package org.caredesk.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.caredesk.fulfillment.FulfillmentService;
import org.caredesk.order.OrderAddress;
import org.caredesk.order.OrderService;
import org.caredesk.shared.Roles;

/** Sends an order somewhere else, as long as nothing of it has left. */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN})
public class ShipToService {

  @Inject private OrderService orders;
  @Inject private FulfillmentService parcels;

  /**
   * Changes where an order goes; the history keeps both addresses.
   *
   * @param seen the address that the caller saw, null where none was known
   * @throws org.caredesk.shared.BusinessException order.unknown, order.isCancelled,
   *     fulfillment.hasLeft (the parcel's number), shipTo.changed (what it says now)
   */
  public void change(long orderId, OrderAddress seen, OrderAddress other) {
    orders.changeShipTo(orderId, seen, other);
    parcels.requireNoneLeft(orderId);
  }
}
