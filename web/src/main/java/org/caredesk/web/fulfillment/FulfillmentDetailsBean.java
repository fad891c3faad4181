package org.caredesk.web.fulfillment;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.caredesk.fulfillment.FulfillmentReader;
import org.caredesk.fulfillment.FulfillmentRow;
import org.caredesk.fulfillment.rma.RmaReader;
import org.caredesk.fulfillment.rma.RmaRow;
import org.caredesk.web.DeskChanged;
import org.caredesk.web.Given;

/** One parcel: what is in it, how far it is, what comes back. */
@Named("parcel")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class FulfillmentDetailsBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private FulfillmentReader parcels;
  @Inject private RmaReader rmas;

  private long id;
  private FulfillmentRow row;
  private List<RmaRow> returns;

  /** What the address asks for. */
  public void read() {
    id = Given.id("id");
    Given.orMissing(this::look);
  }

  void again(@Observes(notifyObserver = Reception.IF_EXISTS) DeskChanged changed) {
    look();
  }

  private void look() {
    row = parcels.details(id);
    returns = rmas.ofParcel(id);
  }

  public FulfillmentRow getRow() {
    return row;
  }

  public List<RmaRow> getReturns() {
    return returns;
  }
}
