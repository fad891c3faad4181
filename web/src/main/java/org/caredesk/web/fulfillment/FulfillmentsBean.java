package org.caredesk.web.fulfillment;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.caredesk.fulfillment.FulfillmentOption;
import org.caredesk.fulfillment.FulfillmentOptions;
import org.caredesk.fulfillment.FulfillmentReader;
import org.caredesk.fulfillment.FulfillmentRow;
import org.caredesk.web.DeskChanged;
import org.caredesk.web.PagedRows;

/** A customer's or an order's parcels, each with what can be done about it. */
@Named("fulfillments")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class FulfillmentsBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private FulfillmentReader reader;

  private PagedRows<FulfillmentRow> rows;
  private List<FulfillmentRow> ofOrder;

  public PagedRows<FulfillmentRow> ofCustomer(long customerId) {
    if (rows == null) {
      rows = new PagedRows<>(page -> reader.ofCustomer(customerId, page), FulfillmentRow::id);
    }
    return rows;
  }

  public List<FulfillmentRow> ofOrder(long orderId) {
    if (ofOrder == null) {
      ofOrder = reader.ofOrder(orderId);
    }
    return ofOrder;
  }

  void again(@Observes(notifyObserver = Reception.IF_EXISTS) DeskChanged changed) {
    rows = null;
    ofOrder = null;
  }

  /** What the parcel's menu shows. */
  public List<FulfillmentOption> options(FulfillmentRow parcel) {
    return FulfillmentOptions.of(parcel);
  }
}
