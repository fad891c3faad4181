package org.caredesk.web.order;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.caredesk.order.OrderReader;
import org.caredesk.order.OrderSummary;
import org.caredesk.payment.ChargeDetails;
import org.caredesk.payment.ChargeReader;
import org.caredesk.payment.TransactionReader;
import org.caredesk.payment.TransactionRow;
import org.caredesk.web.DeskChanged;
import org.caredesk.web.Given;

/** One order: what was bought, what was paid, what can be done. */
@Named("order")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class OrderSummaryBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private OrderReader orders;
  @Inject private ChargeReader charges;
  @Inject private TransactionReader transactions;

  private long id;
  private OrderSummary summary;
  private List<ChargeDetails> paidBy;
  private List<TransactionRow> movements;

  /** What the address asks for. */
  public void read() {
    id = Given.id("id");
    Given.orMissing(this::look);
  }

  void again(@Observes(notifyObserver = Reception.IF_EXISTS) DeskChanged changed) {
    look();
  }

  private void look() {
    summary = orders.summary(id);
    paidBy = charges.ofOrder(id);
    movements = transactions.ofOrder(id);
  }

  public OrderSummary getSummary() {
    return summary;
  }

  public List<ChargeDetails> getCharges() {
    return paidBy;
  }

  public List<TransactionRow> getMovements() {
    return movements;
  }
}
