package org.caredesk.web.refund;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.caredesk.payment.refund.RefundReader;
import org.caredesk.payment.refund.RefundRow;
import org.caredesk.payment.refund.RefundState;
import org.caredesk.web.DeskChanged;
import org.primefaces.PrimeFaces;

/**
 * A customer's refunds that are not finished. What moves by itself is looked at again by itself;
 * the rest of the page only when something did move.
 */
@Named("underway")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class UnderwayBean implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SOON_SECONDS = 2;
  private static final int LATER_SECONDS = 15;

  @Inject private RefundReader refunds;
  @Inject private Event<DeskChanged> changed;

  private long customerId;
  private List<RefundRow> rows;

  public List<RefundRow> of(long customer) {
    if (rows == null || customerId != customer) {
      customerId = customer;
      rows = refunds.ofCustomer(customer);
    }
    return rows;
  }

  /** Those of one order. */
  public List<RefundRow> ofOrder(long customer, long orderId) {
    return of(customer).stream()
        .filter(row -> row.orderId() != null && row.orderId() == orderId)
        .toList();
  }

  /** Looks again; tells the page when something has moved. */
  public void look() {
    List<RefundRow> before = rows;
    rows = null;
    if (!of(customerId).equals(before)) {
      changed.fire(new DeskChanged());
      PrimeFaces.current().ajax().addCallbackParam("moved", true);
    }
  }

  /** Whether anything is expected to move without a person or the night. */
  public boolean isMoving() {
    return rows != null && rows.stream().anyMatch(row -> moves(row.state()));
  }

  /** How often to look. */
  public int getSeconds() {
    boolean soon =
        rows != null && rows.stream().anyMatch(row -> row.state() == RefundState.SENDING);
    return soon ? SOON_SECONDS : LATER_SECONDS;
  }

  private static boolean moves(RefundState state) {
    return switch (state) {
      case SENDING, UNKNOWN, ACCEPTED, SCHEDULED -> true;
      case AWAITING_APPROVAL, HELD, QUEUED, SUCCEEDED, REVERSED, ABANDONED, CANCELLED, REJECTED ->
          false;
    };
  }

  void again(@Observes(notifyObserver = Reception.IF_EXISTS) DeskChanged happened) {
    rows = null;
  }
}
