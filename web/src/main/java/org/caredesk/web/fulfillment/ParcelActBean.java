package org.caredesk.web.fulfillment;

import jakarta.enterprise.event.Event;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.caredesk.fulfillment.CarrierReader;
import org.caredesk.fulfillment.CarrierRow;
import org.caredesk.fulfillment.FulfillmentAct;
import org.caredesk.fulfillment.FulfillmentReader;
import org.caredesk.fulfillment.FulfillmentRow;
import org.caredesk.fulfillment.FulfillmentService;
import org.caredesk.fulfillment.Tracking;
import org.caredesk.fulfillment.TrackingService;
import org.caredesk.shared.BusinessException;
import org.caredesk.web.DeskChanged;
import org.caredesk.web.Notices;
import org.primefaces.PrimeFaces;

/** One act on one parcel, asked once: says what will happen, then does it. */
@Named("parcelAct")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class ParcelActBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private FulfillmentReader reader;
  @Inject private FulfillmentService fulfillments;
  @Inject private TrackingService tracking;
  @Inject private CarrierReader carriers;
  @Inject private Notices notices;
  @Inject private Event<DeskChanged> changed;

  private FulfillmentRow parcel;
  private FulfillmentAct act;
  private String reason;
  private String carrier;
  private String number;

  public void open(long parcelId, FulfillmentAct wanted) {
    parcel = reader.details(parcelId);
    act = wanted;
    reason = null;
    carrier = parcel.carrier() == null ? carriers.all().get(0).code() : parcel.carrier();
    number = parcel.trackingNumber();
  }

  /** Does it; the second press of a double click finds it done. */
  public void confirm() {
    if (act == null) {
      return;
    }
    try {
      notices.done("fulfillment.did." + act, words());
      act = null;
      PrimeFaces.current().ajax().addCallbackParam("done", true);
    } catch (BusinessException refused) {
      parcel = reader.details(parcel.id());
      notices.refusedAt(field(refused.code()), refused);
    }
    changed.fire(new DeskChanged());
  }

  private Object[] words() {
    long id = parcel.id();
    switch (act) {
      case SHIP -> tracking.ship(id, new Tracking(carrier, number), null);
      case CORRECT -> tracking.correct(id, new Tracking(carrier, number));
      case HOLD -> fulfillments.hold(id, reason);
      case RELEASE -> fulfillments.release(id);
      case CANCEL -> fulfillments.cancel(id, reason);
      case DELIVER -> tracking.deliver(id);
      case COME_BACK -> tracking.comeBack(id);
      case FAIL -> tracking.fail(id, reason);
      case RESHIP -> {
        return new Object[] {parcel.number(), fulfillments.reship(id, reason).number()};
      }
      case ISSUE_RMA, RECEIVE -> throw new IllegalStateException(act + " has a dialog of its own");
    }
    return new Object[] {parcel.number()};
  }

  private static String field(String code) {
    return switch (code) {
      case "fulfillment.reason", "fulfillment.longReason" -> "parcelReason";
      case "fulfillment.tracking" -> "parcelNumber";
      default -> null;
    };
  }

  public List<CarrierRow> getCarriers() {
    return carriers.all();
  }

  public FulfillmentRow getParcel() {
    return parcel;
  }

  public FulfillmentAct getAct() {
    return act;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getCarrier() {
    return carrier;
  }

  public void setCarrier(String carrier) {
    this.carrier = carrier;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
