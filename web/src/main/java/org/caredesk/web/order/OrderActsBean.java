package org.caredesk.web.order;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.caredesk.desk.CancelReader;
import org.caredesk.desk.CancelReceipt;
import org.caredesk.desk.OrderOptions;
import org.caredesk.order.OrderSummary;
import org.caredesk.payment.refund.RefundLineReader;
import org.caredesk.payment.refund.RefundableLine;
import org.caredesk.payment.refund.RefundableOrder;
import org.caredesk.shared.Clocks;
import org.caredesk.web.DeskChanged;
import org.caredesk.web.fulfillment.FulfillmentsBean;

/** What can be done with the order on the page and why not, and what went back of each line. */
@Named("orderActs")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class OrderActsBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private OrderSummaryBean order;
  @Inject private RefundLineReader lines;
  @Inject private FulfillmentsBean parcels;
  @Inject private CancelReader cancellations;
  @Inject private Clocks clocks;

  private RefundableOrder open;
  private OrderOptions options;
  private CancelReceipt broken;

  private void look() {
    if (open != null) {
      return;
    }
    OrderSummary summary = order.getSummary();
    open = lines.ofOrder(summary);
    options = OrderOptions.of(summary, order.getCharges(), open, parcels.ofOrder(summary.id()));
    broken = cancelledAtAll(summary) ? broken(summary) : null;
  }

  private static boolean cancelledAtAll(OrderSummary summary) {
    return summary.cancelled() != null
        || summary.lines().stream().anyMatch(line -> line.cancelled() > 0);
  }

  private CancelReceipt broken(OrderSummary summary) {
    return cancellations
        .latest(summary.id())
        .filter(receipt -> receipt.isBroken(clocks.database()))
        .orElse(null);
  }

  void again(@Observes(notifyObserver = Reception.IF_EXISTS) DeskChanged changed) {
    open = null;
  }

  public OrderOptions getOptions() {
    look();
    return options;
  }

  public RefundableOrder getOpen() {
    look();
    return open;
  }

  /** What refunds have taken of a line. */
  public RefundableLine line(long orderLineId) {
    return getOpen().line(orderLineId);
  }

  /** A cancellation that broke off half way, null when there is none. */
  public CancelReceipt getBroken() {
    look();
    return broken;
  }
}
