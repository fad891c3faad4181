package org.caredesk.web.order;

import jakarta.enterprise.event.Event;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.caredesk.desk.OrderOptions;
import org.caredesk.payment.ChargeDetails;
import org.caredesk.payment.GiveBack;
import org.caredesk.payment.refund.RefundLineRequest;
import org.caredesk.payment.refund.RefundReceipt;
import org.caredesk.payment.refund.RefundRequest;
import org.caredesk.payment.refund.RefundService;
import org.caredesk.payment.refund.RefundShares;
import org.caredesk.payment.refund.RefundableOrder;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;
import org.caredesk.web.DeskChanged;
import org.caredesk.web.MeBean;
import org.caredesk.web.Notices;
import org.caredesk.web.Texts;
import org.caredesk.web.refund.RefundNotices;
import org.primefaces.PrimeFaces;

/**
 * The dialog that gives an order's products back: by line and piece, with shipping and tax. What is
 * chosen suggests an amount, which may be lowered; what will happen is said before it does, and a
 * double click is one refund.
 */
@Named("lineRefund")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class LineRefundBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private OrderSummaryBean order;
  @Inject private OrderActsBean acts;
  @Inject private RefundService refunds;
  @Inject private CancelAfterwards afterwards;
  @Inject private RefundNotices said;
  @Inject private Notices notices;
  @Inject private MeBean me;
  @Inject private Texts texts;
  @Inject private Event<DeskChanged> changed;

  private UUID requestKey;
  private long chargeId;
  private LineRefundForm form = new LineRefundForm();
  private String reason;
  private String note;
  private boolean cancel;
  private List<RefundLineRequest> lines = List.of();
  private GiveBack way;
  private String problem;

  /** Opens the dialog with nothing chosen, on the charge that has most left. */
  public void open() {
    requestKey = UUID.randomUUID();
    chargeId =
        getCharges().stream()
            .max(java.util.Comparator.comparing(charge -> charge.options().refundUpTo()))
            .map(ChargeDetails::id)
            .orElse(0L);
    form = new LineRefundForm();
    reason = null;
    note = null;
    cancel = false;
    suggest();
  }

  /** Chooses all that is left. */
  public void all() {
    form.all(getOpen());
    suggest();
  }

  /** Writes what the chosen pieces come to. */
  public void suggest() {
    try {
      form.suggest(getOpen(), me.getLocale());
      weigh();
    } catch (BusinessException refused) {
      wrong(refused);
    }
  }

  /** What the amounts as typed would mean; what is wrong is said in the place of it. */
  public void weigh() {
    way = null;
    problem = null;
    try {
      lines = form.asked(getOpen(), me.getLocale());
      getOpen().check(lines);
      way = lines.isEmpty() ? null : charge().options().giveBack(getTotal());
    } catch (BusinessException refused) {
      wrong(refused);
    }
  }

  private void wrong(BusinessException refused) {
    way = null;
    lines = List.of();
    problem = texts.error(refused);
  }

  /** Asks for the refund, and calls the order off where that is wanted. */
  public void confirm() {
    weigh();
    if (way == null) {
      return;
    }
    try {
      boolean cancelToo = cancel && isCancellable();
      RefundReceipt receipt = refunds.refund(request());
      said.tell(receipt);
      if (cancelToo) {
        afterwards.cancel(receipt, requestKey, order.getSummary().id(), note);
      }
      PrimeFaces.current().ajax().addCallbackParam("done", true);
      changed.fire(new DeskChanged());
    } catch (BusinessException refused) {
      requestKey = UUID.randomUUID();
      changed.fire(new DeskChanged());
      notices.refused(refused);
      weigh();
    }
  }

  private RefundRequest request() {
    ChargeDetails charge = charge();
    return new RefundRequest(
        requestKey,
        charge.id(),
        getTotal(),
        reason,
        note,
        charge.version(),
        charge.refundable(),
        lines);
  }

  private ChargeDetails charge() {
    return getCharges().stream()
        .filter(charge -> charge.id() == chargeId)
        .findFirst()
        .orElseThrow(() -> new BusinessException("order.nothingPaid"));
  }

  /** The charges from which something can be given back. */
  public List<ChargeDetails> getCharges() {
    return order.getCharges().stream().filter(charge -> charge.options().canRefund()).toList();
  }

  public RefundableOrder getOpen() {
    return acts.getOpen();
  }

  public LineRefundForm getForm() {
    return form;
  }

  public Money getTotal() {
    return RefundShares.sum(lines, order.getSummary().currency());
  }

  public GiveBack getWay() {
    return way;
  }

  public String getProblem() {
    return problem;
  }

  /** Whether the order can be called off with it: nothing else of its money is left. */
  public boolean isCancellable() {
    return way != null
        && acts.getOptions().canCancel()
        && OrderOptions.isAllThatIsLeft(order.getCharges(), getTotal());
  }

  public boolean isOpened() {
    return requestKey != null;
  }

  public long getChargeId() {
    return chargeId;
  }

  public void setChargeId(long chargeId) {
    this.chargeId = chargeId;
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

  public boolean isCancel() {
    return cancel;
  }

  public void setCancel(boolean cancel) {
    this.cancel = cancel;
  }
}
