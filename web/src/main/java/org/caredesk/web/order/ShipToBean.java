package org.caredesk.web.order;

import jakarta.enterprise.event.Event;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.caredesk.desk.ShipToService;
import org.caredesk.order.OrderAddress;
import org.caredesk.shared.BusinessException;
import org.caredesk.web.AddressFields;
import org.caredesk.web.DeskChanged;
import org.caredesk.web.Notices;
import org.primefaces.PrimeFaces;

/**
 * Where the order goes, edited before anything has left. Who was slower keeps what was typed, is
 * told what it says now, and may save again knowingly.
 */
@Named("shipTo")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class ShipToBean extends AddressFields {

  private static final long serialVersionUID = 1L;

  @Inject private OrderSummaryBean order;
  @Inject private ShipToService service;
  @Inject private Notices notices;
  @Inject private Event<DeskChanged> changed;

  private OrderAddress seen;
  private String recipient;

  /** Opens the dialog with the address as it stands. */
  public void open() {
    seen = order.getSummary().shipTo();
    recipient = seen == null ? order.getSummary().customerName() : seen.recipient();
    line1 = seen == null ? "" : seen.line1();
    line2 = seen == null ? "" : seen.line2();
    city = seen == null ? "" : seen.city();
    state = seen == null ? "" : seen.state();
    postalCode = seen == null ? "" : seen.postalCode();
    country = seen == null ? "GB" : seen.country();
  }

  public void save() {
    try {
      service.change(
          order.getSummary().id(),
          seen,
          new OrderAddress(recipient, line1, line2, city, state, postalCode, country));
      notices.done("shipTo.saved");
      PrimeFaces.current().ajax().addCallbackParam("done", true);
    } catch (BusinessException refused) {
      notices.refused(refused);
    }
    changed.fire(new DeskChanged());
    seen = order.getSummary().shipTo();
  }

  public String getRecipient() {
    return recipient;
  }

  public void setRecipient(String recipient) {
    this.recipient = recipient;
  }
}
