package org.caredesk.web.fulfillment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.caredesk.fulfillment.rma.RmaFilter;
import org.caredesk.fulfillment.rma.RmaReader;
import org.caredesk.fulfillment.rma.RmaRow;
import org.caredesk.web.DeskChanged;
import org.caredesk.web.Given;
import org.caredesk.web.PagedRows;

/** Returns that are expected, overdue, or whose money is open: the list that people work on. */
@Named("returns")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class ReturnsBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private RmaReader reader;

  private RmaFilter tab;
  private PagedRows<RmaRow> rows;

  @PostConstruct
  void read() {
    tab =
        RmaFilter.valueOf(
            Given.oneOf("show", Arrays.stream(RmaFilter.values()).map(Enum::name).toList()));
    look();
  }

  void again(@Observes(notifyObserver = Reception.IF_EXISTS) DeskChanged changed) {
    look();
  }

  private void look() {
    rows = new PagedRows<>(page -> reader.page(tab, page), RmaRow::id);
  }

  public List<RmaFilter> getTabs() {
    return List.of(RmaFilter.values());
  }

  public RmaFilter getTab() {
    return tab;
  }

  public PagedRows<RmaRow> getRows() {
    return rows;
  }
}
