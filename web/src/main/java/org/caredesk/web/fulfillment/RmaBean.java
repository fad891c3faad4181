package org.caredesk.web.fulfillment;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.caredesk.fulfillment.rma.RmaDetails;
import org.caredesk.fulfillment.rma.RmaReader;
import org.caredesk.setting.SettingReader;
import org.caredesk.web.DeskChanged;
import org.caredesk.web.Given;

/** One return: what was agreed, what came in, what became of the money; also as a sheet. */
@Named("rma")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class RmaBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private RmaReader reader;
  @Inject private SettingReader settings;

  private long id;
  private RmaDetails details;

  /** What the address asks for. */
  public void read() {
    id = Given.id("id");
    Given.orMissing(this::look);
  }

  void again(@Observes(notifyObserver = Reception.IF_EXISTS) DeskChanged changed) {
    look();
  }

  private void look() {
    details = reader.details(id);
  }

  public RmaDetails getDetails() {
    return details;
  }

  /** Where the customer sends it, line by line. */
  public List<String> getReturnTo() {
    return Arrays.stream(settings.get().returnAddress().split(",")).map(String::strip).toList();
  }

  public String getShopName() {
    return settings.get().shopName();
  }
}
