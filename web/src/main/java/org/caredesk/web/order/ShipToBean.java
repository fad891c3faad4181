package org.caredesk.web.order;

import jakarta.enterprise.event.Event;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.caredesk.desk.ShipToService;
import org.caredesk.order.OrderAddress;
import org.caredesk.shared.BusinessException;
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
public class ShipToBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private OrderSummaryBean order;
  @Inject private ShipToService service;
  @Inject private Notices notices;
  @Inject private Event<DeskChanged> changed;

  private OrderAddress seen;
  private String recipient;
  private String line1;
  private String line2;
  private String city;
  private String state;
  private String postalCode;
  private String country;

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

  public String getLine1() {
    return line1;
  }

  public void setLine1(String line1) {
    this.line1 = line1;
  }

  public String getLine2() {
    return line2;
  }

  public void setLine2(String line2) {
    this.line2 = line2;
  }

  public String getCity() {
    return city;
  }

  public void setCity(String city) {
    this.city = city;
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }

  public String getPostalCode() {
    return postalCode;
  }

  public void setPostalCode(String postalCode) {
    this.postalCode = postalCode;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }
}
