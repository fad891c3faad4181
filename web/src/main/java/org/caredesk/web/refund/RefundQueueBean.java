package org.caredesk.web.refund;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.caredesk.payment.refund.RefundQueueFilter;
import org.caredesk.payment.refund.RefundReader;
import org.caredesk.payment.refund.RefundRow;
import org.caredesk.web.DeskChanged;
import org.caredesk.web.Given;
import org.caredesk.web.PagedRows;

/**
 * The refund queue: what has not gone through yet, what happens next and what the processor said.
 * Operators see it without customers and card digits; that is the reader's doing.
 */
@Named("queue")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class RefundQueueBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private RefundReader refunds;

  private RefundQueueTab tab;
  private PagedRows<RefundRow> rows;

  @PostConstruct
  void read() {
    List<String> names = Stream.of(getTabs()).map(RefundQueueTab::name).toList();
    tab = RefundQueueTab.valueOf(Given.oneOf("show", names));
    look();
  }

  void again(@Observes(notifyObserver = Reception.IF_EXISTS) DeskChanged changed) {
    look();
  }

  private void look() {
    RefundQueueFilter filter = new RefundQueueFilter(tab.states(), null, null);
    rows = new PagedRows<>(page -> refunds.queue(filter, page), RefundRow::id);
  }

  public RefundQueueTab[] getTabs() {
    return RefundQueueTab.values();
  }

  public RefundQueueTab getTab() {
    return tab;
  }

  public PagedRows<RefundRow> getRows() {
    return rows;
  }
}
