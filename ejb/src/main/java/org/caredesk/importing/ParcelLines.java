package org.caredesk.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.caredesk.fulfillment.FulfillmentReader;
import org.caredesk.fulfillment.FulfillmentRow;
import org.caredesk.fulfillment.FulfillmentStatus;
import org.caredesk.fulfillment.Tracking;
import org.caredesk.fulfillment.TrackingService;
import org.caredesk.fulfillment.rma.ArrivalRequest;
import org.caredesk.fulfillment.rma.ArrivalService;
import org.caredesk.fulfillment.rma.RmaLineRow;
import org.caredesk.fulfillment.rma.RmaReader;
import org.caredesk.order.OrderReader;
import org.caredesk.shared.BusinessException;

/** Finds what a fulfillment house's line is about, and does what it says. */
@Dependent
class ParcelLines {

  @Inject private FulfillmentReader parcels;
  @Inject private TrackingService tracking;
  @Inject private OrderReader orders;
  @Inject private RmaReader rmas;
  @Inject private ArrivalService arrivals;

  /** A parcel was handed to a carrier. */
  void ship(StagedParcel line) {
    FulfillmentRow parcel = parcel(line);
    if (parcel.status() != FulfillmentStatus.PENDING && parcel.shippedAt() != null) {
      throw new BusinessException("import.alreadyShipped", parcel.number());
    }
    tracking.ship(parcel.id(), new Tracking(line.carrier(), line.tracking()), line.at());
  }

  private FulfillmentRow parcel(StagedParcel line) {
    if (line.parcel() != null) {
      return parcels
          .byNumber(line.parcel())
          .orElseThrow(() -> new BusinessException("import.unknownFulfillment", line.parcel()));
    }
    long order =
        orders
            .idByNumber(line.order())
            .orElseThrow(() -> new BusinessException("import.unknownOrder", line.order()));
    List<FulfillmentRow> all = parcels.ofOrder(order);
    List<FulfillmentRow> waiting =
        all.stream().filter(parcel -> parcel.status().isUnshipped()).toList();
    if (waiting.size() == 1) {
      return waiting.get(0);
    }
    if (waiting.size() > 1) {
      throw new BusinessException("import.severalParcels", line.order());
    }
    throw new BusinessException(
        all.isEmpty() ? "import.nothingToShip" : "import.alreadyShipped", line.order());
  }

  /** Goods came in; the line's digest is the key, so that they are taken in once. */
  void receive(StagedParcel line) {
    Long rma = rmas.idByNumber(line.number());
    if (rma == null) {
      throw new BusinessException("import.unknownRma", line.number());
    }
    String key = "returns:" + line.digest();
    if (!arrivals.goOn(key)) {
      arrivals.receive(new ArrivalRequest(rma, key, pieces(rma, line), line.at()));
    }
  }

  /** Of which lines of the return; what is more than agreed is told of the first of them. */
  private Map<Long, Integer> pieces(long rma, StagedParcel line) {
    List<RmaLineRow> same =
        rmas.details(rma).lines().stream().filter(one -> one.sku().equals(line.sku())).toList();
    if (same.isEmpty()) {
      throw new BusinessException("import.notInRma", line.sku(), line.number());
    }
    Map<Long, Integer> pieces = new TreeMap<>();
    int left = line.quantity();
    for (RmaLineRow one : same) {
      int taken = Math.min(left, one.left());
      if (taken > 0) {
        pieces.put(one.id(), taken);
      }
      left -= taken;
    }
    if (left > 0) {
      pieces.merge(same.get(0).id(), left, Integer::sum);
    }
    return pieces;
  }
}
