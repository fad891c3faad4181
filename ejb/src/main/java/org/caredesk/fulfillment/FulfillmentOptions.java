package org.caredesk.fulfillment;

import static org.caredesk.fulfillment.FulfillmentAct.CANCEL;
import static org.caredesk.fulfillment.FulfillmentAct.COME_BACK;
import static org.caredesk.fulfillment.FulfillmentAct.CORRECT;
import static org.caredesk.fulfillment.FulfillmentAct.DELIVER;
import static org.caredesk.fulfillment.FulfillmentAct.FAIL;
import static org.caredesk.fulfillment.FulfillmentAct.HOLD;
import static org.caredesk.fulfillment.FulfillmentAct.ISSUE_RMA;
import static org.caredesk.fulfillment.FulfillmentAct.RECEIVE;
import static org.caredesk.fulfillment.FulfillmentAct.RELEASE;
import static org.caredesk.fulfillment.FulfillmentAct.RESHIP;
import static org.caredesk.fulfillment.FulfillmentAct.SHIP;

import java.util.List;
import org.caredesk.order.OrderStatus;

/**
 * What can be done with a parcel where it stands, and why not: the one rule that the menus ask, so
 * that nothing offered is refused for a reason that was knowable.
 */
public final class FulfillmentOptions {

  private FulfillmentOptions() {}

  /** What its menu shows, in the order in which it is wanted. */
  public static List<FulfillmentOption> of(FulfillmentRow parcel) {
    return switch (parcel.status()) {
      case HOLD ->
          List.of(
              paid(RELEASE, parcel),
              FulfillmentOption.off(SHIP, "fulfillment.off.held"),
              FulfillmentOption.on(CANCEL),
              FulfillmentOption.off(ISSUE_RMA, "fulfillment.off.notOut"));
      case PENDING ->
          List.of(
              paid(SHIP, parcel),
              FulfillmentOption.on(HOLD),
              FulfillmentOption.on(CANCEL),
              FulfillmentOption.on(FAIL),
              FulfillmentOption.off(ISSUE_RMA, "fulfillment.off.notOut"));
      case SHIPPED ->
          List.of(
              FulfillmentOption.on(DELIVER),
              FulfillmentOption.on(CORRECT),
              rma(parcel),
              FulfillmentOption.on(COME_BACK),
              reship(parcel),
              FulfillmentOption.on(FAIL),
              FulfillmentOption.off(CANCEL, "fulfillment.off.out"));
      case DELIVERED ->
          List.of(
              rma(parcel),
              FulfillmentOption.on(COME_BACK),
              reship(parcel),
              FulfillmentOption.on(CORRECT),
              FulfillmentOption.on(FAIL),
              FulfillmentOption.off(CANCEL, "fulfillment.off.out"));
      case RMA_PENDING ->
          List.of(
              FulfillmentOption.on(RECEIVE),
              FulfillmentOption.off(COME_BACK, "fulfillment.off.rma", "" + parcel.rmaNumber()),
              FulfillmentOption.off(RESHIP, "fulfillment.off.rma", "" + parcel.rmaNumber()));
      case CANCELLED, RETURNED, FAILED -> List.of(reship(parcel));
    };
  }

  private static FulfillmentOption paid(FulfillmentAct act, FulfillmentRow parcel) {
    return isPaid(parcel)
        ? FulfillmentOption.on(act)
        : FulfillmentOption.off(act, "fulfillment.off.order", parcel.orderStatus());
  }

  private static FulfillmentOption rma(FulfillmentRow parcel) {
    if (parcel.lines().isEmpty()) {
      return FulfillmentOption.off(ISSUE_RMA, "fulfillment.off.contents");
    }
    return parcel.returned() < parcel.pieces()
        ? FulfillmentOption.on(ISSUE_RMA)
        : FulfillmentOption.off(ISSUE_RMA, "fulfillment.off.allBack");
  }

  private static FulfillmentOption reship(FulfillmentRow parcel) {
    if (!isPaid(parcel)) {
      return FulfillmentOption.off(RESHIP, "fulfillment.off.order", parcel.orderStatus());
    }
    if (parcel.lines().isEmpty()) {
      return FulfillmentOption.off(RESHIP, "fulfillment.off.contents");
    }
    return parcel.replacedBy() == null
        ? FulfillmentOption.on(RESHIP)
        : FulfillmentOption.off(RESHIP, "fulfillment.off.replaced", parcel.replacedBy());
  }

  private static boolean isPaid(FulfillmentRow parcel) {
    return parcel.orderStatus() == OrderStatus.COMPLETE;
  }
}
