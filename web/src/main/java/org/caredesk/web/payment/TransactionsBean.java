package org.caredesk.web.payment;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.caredesk.payment.TransactionReader;
import org.caredesk.payment.TransactionRow;
import org.caredesk.payment.TransactionType;
import org.caredesk.web.DeskChanged;
import org.caredesk.web.PagedRows;

/** A customer's transactions, the latest first, each with what can be done about it. */
@Named("transactions")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class TransactionsBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private TransactionReader reader;

  private PagedRows<TransactionRow> rows;

  public PagedRows<TransactionRow> ofCustomer(long customerId) {
    if (rows == null) {
      rows = new PagedRows<>(page -> reader.ofCustomer(customerId, page), TransactionRow::id);
    }
    return rows;
  }

  void again(@Observes(notifyObserver = Reception.IF_EXISTS) DeskChanged changed) {
    rows = null;
  }

  /** Whether the row is the charge itself, on which one can act, rather than what became of it. */
  public boolean isCharge(TransactionRow row) {
    return switch (row.type()) {
      case AUTHORIZATION, CAPTURE, SALE ->
          row.result() == org.caredesk.payment.TransactionResult.APPROVED;
      case VOID, REFUND, REFUND_REVERSAL, CHARGEBACK, CHARGEBACK_REVERSAL -> false;
    };
  }

  /** Whether the mail about the row, if there is one, tells of a void. */
  public boolean isVoid(TransactionRow row) {
    return row.type() == TransactionType.VOID;
  }
}
