package org.caredesk.web.payment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.caredesk.payment.ChargeDetails;
import org.caredesk.payment.ChargeReader;
import org.caredesk.payment.TransactionReader;
import org.caredesk.payment.TransactionRow;
import org.caredesk.payment.refund.RefundDetails;
import org.caredesk.payment.refund.RefundReader;
import org.caredesk.web.Given;

/**
 * One transaction in full: the charge behind it, the refund it belongs to with its attempts, and
 * what else became of the same charge.
 */
@Named("transaction")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class TransactionBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private TransactionReader transactions;
  @Inject private ChargeReader charges;
  @Inject private RefundReader refunds;

  private TransactionRow row;
  private ChargeDetails charge;
  private RefundDetails refund;
  private List<TransactionRow> related = List.of();

  /** What the address asks for. */
  public void read() {
    Given.orMissing(() -> look(Given.id("id")));
  }

  private void look(long id) {
    row = transactions.details(id);
    charge = charges.details(row.chargeId());
    refund = row.refundId() == null ? null : refunds.details(row.refundId());
    related =
        transactions.ofOrder(row.orderId()).stream()
            .filter(other -> other.chargeId() == row.chargeId())
            .toList();
  }

  public TransactionRow getRow() {
    return row;
  }

  public ChargeDetails getCharge() {
    return charge;
  }

  public RefundDetails getRefund() {
    return refund;
  }

  public List<TransactionRow> getRelated() {
    return related;
  }
}
