package org.caredesk.fulfillment;

import static org.caredesk.shared.Roles.ADMIN;
import static org.caredesk.shared.Roles.AGENT;
import static org.caredesk.shared.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.caredesk.history.HistoryKind;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Clocks;

/** What became of a parcel: handed to a carrier, arrived, lost, come back. */
@Stateless
@RolesAllowed({AGENT, ADMIN})
public class TrackingService {

  @Inject private FulfillmentRepository parcels;
  @Inject private CarrierRepository carriers;
  @Inject private OrderPaidCheck paid;
  @Inject private FulfillmentTelling telling;
  @Inject private FulfillmentMails mails;
  @Inject private Clocks clocks;

  /**
   * The parcel was handed to a carrier; the customer gets a mail with the link to follow it.
   *
   * @param shippedAt when; null: now
   * @throws BusinessException fulfillment.step (number, where it stands),
   *     fulfillment.unknownCarrier, fulfillment.shippedLater when the time lies ahead,
   *     fulfillment.orderNotPaid (where the order stands)
   */
  @RolesAllowed({AGENT, ADMIN, SYSTEM})
  public void ship(long id, Tracking tracking, Instant shippedAt) {
    Carrier carrier = carriers.get(tracking.carrier());
    Instant now = clocks.now();
    if (shippedAt != null && shippedAt.isAfter(now)) {
      throw new BusinessException("fulfillment.shippedLater");
    }
    Fulfillment parcel = parcels.toChange(id);
    paid.require(parcel);
    parcel.ship(tracking, shippedAt == null ? now : shippedAt);
    telling.tell(parcel, HistoryKind.FULFILLMENT_SHIPPED, carrier.name(), numberOf(tracking));
    mails.shipped(parcel, carrier, tracking.number());
  }

  /**
   * The carrier or its number was written down wrongly; the customer gets the right link.
   *
   * @throws BusinessException fulfillment.notOnItsWay, fulfillment.unknownCarrier
   */
  public void correct(long id, Tracking tracking) {
    Carrier carrier = carriers.get(tracking.carrier());
    Fulfillment parcel = parcels.toChange(id);
    parcel.correct(tracking);
    telling.tell(
        parcel, HistoryKind.FULFILLMENT_TRACKING_CORRECTED, carrier.name(), numberOf(tracking));
  }

  /**
   * It has arrived.
   *
   * @throws BusinessException fulfillment.step
   */
  public void deliver(long id) {
    Fulfillment parcel = parcels.toChange(id);
    parcel.deliver(clocks.now());
    telling.tell(parcel, HistoryKind.FULFILLMENT_DELIVERED);
  }

  /**
   * It could not be sent, was lost or arrived broken; it may be sent again.
   *
   * @throws BusinessException fulfillment.step, fulfillment.reason
   */
  public void fail(long id, String reason) {
    Fulfillment parcel = parcels.toChange(id);
    parcel.fail(reason);
    telling.tell(parcel, HistoryKind.FULFILLMENT_FAILED, reason.strip());
  }

  /**
   * All of it came back without having been asked for: nobody was in, or it was refused at the
   * door.
   *
   * @throws BusinessException fulfillment.step; fulfillment.hasRma when its return is agreed: then
   *     what came is received there
   */
  public void comeBack(long id) {
    Fulfillment parcel = parcels.toChange(id);
    parcel.comeBack();
    telling.tell(parcel, HistoryKind.FULFILLMENT_RETURNED);
  }

  private static String numberOf(Tracking tracking) {
    return tracking.number() == null ? "" : tracking.number();
  }
}
