package org.caredesk.web.refund;

import jakarta.enterprise.event.Event;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.caredesk.desk.OrderOptions;
import org.caredesk.order.OrderReader;
import org.caredesk.order.OrderStatus;
import org.caredesk.order.OrderSummary;
import org.caredesk.payment.ChargeDetails;
import org.caredesk.payment.ChargeReader;
import org.caredesk.payment.GiveBack;
import org.caredesk.payment.refund.RefundReceipt;
import org.caredesk.payment.refund.RefundRequest;
import org.caredesk.payment.refund.RefundService;
import org.caredesk.reason.ReasonList;
import org.caredesk.reason.ReasonReader;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;
import org.caredesk.web.AmountText;
import org.caredesk.web.DeskChanged;
import org.caredesk.web.MeBean;
import org.caredesk.web.Notices;
import org.caredesk.web.order.CancelAfterwards;
import org.primefaces.PrimeFaces;

/**
 * The refund dialog. It says what will happen before anybody confirms; the key is made when it
 * opens, so that a double click is one refund, and what the asker saw goes along, so that whoever
 * was slower is told and sees the charge anew.
 */
@Named("refunding")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class RefundingBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private ChargeReader charges;
  @Inject private RefundService refunds;
  @Inject private ReasonReader reasons;
  @Inject private MeBean me;
  @Inject private OrderReader orders;
  @Inject private CancelAfterwards afterwards;
  @Inject private RefundNotices said;
  @Inject private Notices notices;
  @Inject private Event<DeskChanged> changed;

  private ChargeDetails charge;
  private List<ChargeDetails> ofOrder = List.of();
  private UUID requestKey;
  private String typed;
  private String reason;
  private String note;
  private boolean cancel;
  private boolean cancellable;
  private Money amount;
  private GiveBack way;

  /** Opens the dialog with what is left. */
  public void open(long chargeId) {
    look(chargeId);
    typed = AmountText.write(charge.options().refundUpTo(), me.getLocale());
    reason = reasons.of(ReasonList.REFUND).get(0).code();
    note = null;
    cancel = false;
    OrderSummary order = orders.summary(charge.orderId());
    cancellable = order.cancelled() == null && order.status() != OrderStatus.CANCELLED;
    weigh();
  }

  private void look(long chargeId) {
    charge = charges.details(chargeId);
    ofOrder = charges.ofOrder(charge.orderId());
    requestKey = UUID.randomUUID();
  }

  /** What the amount as typed would mean; a wrong one is told at its field. */
  public void weigh() {
    amount = null;
    way = null;
    try {
      Money wanted = AmountText.parse(typed, me.getLocale(), charge.captured().currency());
      way = charge.options().giveBack(wanted);
      amount = wanted;
    } catch (BusinessException refused) {
      notices.wrong("amount", "error." + refused.code(), refused.args());
    }
  }

  /** Asks for the refund. */
  public void confirm() {
    weigh();
    if (amount == null) {
      return;
    }
    try {
      RefundReceipt receipt = refunds.refund(request());
      said.tell(receipt);
      if (cancel && isCancellable()) {
        afterwards.cancel(receipt, requestKey, charge.orderId(), note);
      }
      PrimeFaces.current().ajax().addCallbackParam("done", true);
      changed.fire(new DeskChanged());
    } catch (BusinessException refused) {
      look(charge.id());
      notices.refused(refused);
      weigh();
    }
  }

  private RefundRequest request() {
    return new RefundRequest(
        requestKey,
        charge.id(),
        amount,
        reason,
        note,
        charge.version(),
        charge.refundable(),
        List.of());
  }

  public ChargeDetails getCharge() {
    return charge;
  }

  public Money getAmount() {
    return amount;
  }

  public GiveBack getWay() {
    return way;
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  /** Whether the order can be called off with it: nothing else of its money is left. */
  public boolean isCancellable() {
    return cancellable && amount != null && OrderOptions.isAllThatIsLeft(ofOrder, amount);
  }

  public boolean isCancel() {
    return cancel;
  }

  public void setCancel(boolean cancel) {
    this.cancel = cancel;
  }
}
