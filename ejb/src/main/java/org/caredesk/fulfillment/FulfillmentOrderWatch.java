package org.caredesk.fulfillment;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.caredesk.history.HistoryKind;
import org.caredesk.order.OrderStatus;
import org.caredesk.order.OrderStatusChanged;
import org.caredesk.shared.Clocks;

/**
 * Hears, in the same transaction, where an order stands: what is paid for is to be sent, what is
 * being checked is made up and held, and what was called off or given back whole is not sent any
 * more.
 */
@Dependent
class FulfillmentOrderWatch {

  @Inject private FulfillmentRepository parcels;
  @Inject private FulfillmentTelling telling;
  @Inject private Clocks clocks;

  void changed(@Observes OrderStatusChanged change) {
    switch (change.to()) {
      case COMPLETE -> paid(change);
      case PENDING -> makeUp(change, true);
      case CANCELLED, REFUNDED, DECLINED -> callOff(change.orderId(), change.to());
      case PARTIAL -> {
        // started or partly paid: nothing is sent for it yet, and nothing that was called back
      }
    }
  }

  private void paid(OrderStatusChanged change) {
    makeUp(change, false);
    for (Fulfillment parcel : parcels.ofOrderToChange(change.orderId())) {
      if (parcel.isHeldForQuality()) {
        parcel.release();
        telling.tell(parcel, HistoryKind.FULFILLMENT_RELEASED);
      }
    }
  }

  /** Whatever is not in a parcel yet; money that a bank sent back again sends nothing by itself. */
  private void makeUp(OrderStatusChanged change, boolean held) {
    Map<Long, Integer> pieces = parcels.unsent(change.orderId());
    if (pieces.isEmpty() || change.from() == OrderStatus.REFUNDED) {
      return;
    }
    Fulfillment parcel =
        new Fulfillment(change.orderId(), change.customerId(), pieces, clocks.now());
    if (held) {
      parcel.hold(Fulfillment.QUALITY_ASSURANCE);
    }
    parcels.add(parcel);
    telling.tell(parcel, HistoryKind.FULFILLMENT_CREATED);
  }

  private void callOff(long orderId, OrderStatus why) {
    for (Fulfillment parcel : parcels.ofOrderToChange(orderId)) {
      if (parcel.status().isUnshipped()) {
        parcel.cancel(why.name());
        telling.tell(parcel, HistoryKind.FULFILLMENT_CANCELLED, why.name());
      }
    }
  }
}
