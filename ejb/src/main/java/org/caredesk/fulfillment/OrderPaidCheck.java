package org.caredesk.fulfillment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.caredesk.order.OrderStatus;
import org.caredesk.shared.BusinessException;

/** Nothing leaves the house for an order that is not paid, or not any more. */
@Dependent
class OrderPaidCheck {

  @Inject private FulfillmentRepository parcels;

  /**
   * The order stays paid until the transaction ends.
   *
   * @throws BusinessException fulfillment.orderNotPaid (number, where the order stands)
   */
  void require(Fulfillment parcel) {
    OrderStatus order = parcels.orderStatus(parcel.orderId());
    if (order != OrderStatus.COMPLETE) {
      throw new BusinessException("fulfillment.orderNotPaid", parcel.number(), order);
    }
  }
}
