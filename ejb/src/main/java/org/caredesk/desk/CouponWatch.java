package org.caredesk.desk;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.caredesk.catalog.coupon.CouponService;
import org.caredesk.order.OrderStatus;
import org.caredesk.order.OrderStatusChanged;

/**
 * Gives the coupon of an order back that came to nothing, in the transaction that ended it:
 * dropped, called off, or voided before its money moved.
 */
@Dependent
class CouponWatch {

  @Inject private CouponService coupons;

  void changed(@Observes OrderStatusChanged change) {
    if (change.to() == OrderStatus.CANCELLED) {
      coupons.giveBack(change.orderId());
    }
  }
}
