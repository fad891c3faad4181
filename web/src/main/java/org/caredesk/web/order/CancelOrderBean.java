package org.caredesk.web.order;

import jakarta.enterprise.event.Event;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.caredesk.desk.CancelOrderRequest;
import org.caredesk.desk.CancelOrderService;
import org.caredesk.desk.CancelPlan;
import org.caredesk.desk.CancelReader;
import org.caredesk.desk.CancelReceipt;
import org.caredesk.desk.CancelWish;
import org.caredesk.shared.BusinessException;
import org.caredesk.web.DeskChanged;
import org.caredesk.web.Notices;
import org.caredesk.web.Texts;
import org.primefaces.PrimeFaces;

/**
 * The dialog that calls an order off: it shows exactly what will happen, and that is what is asked
 * for. The key is made when it opens, so that a double click is one cancellation. To decline an
 * order that was held is the same act under another name.
 */
@Named("cancelOrder")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class CancelOrderBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private OrderSummaryBean order;
  @Inject private CancelReader reader;
  @Inject private CancelOrderService service;
  @Inject private CancelWords words;
  @Inject private Notices notices;
  @Inject private Texts texts;
  @Inject private Event<DeskChanged> changed;

  private UUID requestKey;
  private boolean declining;
  private boolean some;
  private Map<Long, Object> pieces = new HashMap<>();
  private String reason;
  private String note;
  private boolean giveBack;
  private boolean tell;
  private CancelPlan plan;
  private String problem;

  /** Opens the dialog for the whole order. */
  public void open() {
    start(false, null);
  }

  /** Opens it to decline an order that was held. */
  public void decline() {
    start(true, "SUSPECTED_FRAUD");
  }

  private void start(boolean decline, String usual) {
    requestKey = UUID.randomUUID();
    declining = decline;
    some = false;
    pieces = new HashMap<>();
    reason = usual;
    note = null;
    giveBack = true;
    tell = true;
    weigh();
  }

  /** What would happen now, or why nothing can. */
  public void weigh() {
    plan = null;
    problem = null;
    try {
      if (some && wish().isWhole()) {
        problem = texts.of("cancel.choosePieces");
      } else {
        plan = reader.plan(wish());
      }
    } catch (BusinessException refused) {
      problem = texts.error(refused);
    }
  }

  /** Calls off what was shown. */
  public void confirm() {
    if (plan == null) {
      weigh();
      return;
    }
    try {
      words.tell(service.cancel(new CancelOrderRequest(requestKey, wish(), plan.seal())));
      PrimeFaces.current().ajax().addCallbackParam("done", true);
    } catch (BusinessException refused) {
      requestKey = UUID.randomUUID();
      notices.refused(refused);
      weigh();
    }
    changed.fire(new DeskChanged());
  }

  /** Goes on with what broke off. */
  public void goOn(CancelReceipt broken) {
    try {
      words.tell(service.goOn(broken.id()));
    } catch (BusinessException refused) {
      notices.refused(refused);
    }
    changed.fire(new DeskChanged());
  }

  private CancelWish wish() {
    return new CancelWish(
        order.getSummary().id(),
        reason,
        note,
        some ? Pieces.read(pieces) : Map.of(),
        giveBack,
        tell);
  }

  public CancelPlan getPlan() {
    return plan;
  }

  public String getProblem() {
    return problem;
  }

  public boolean isDeclining() {
    return declining;
  }

  public boolean isOpened() {
    return requestKey != null;
  }

  public boolean isSome() {
    return some;
  }

  public void setSome(boolean some) {
    this.some = some;
  }

  public Map<Long, Object> getPieces() {
    return pieces;
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

  public boolean isGiveBack() {
    return giveBack;
  }

  public void setGiveBack(boolean giveBack) {
    this.giveBack = giveBack;
  }

  public boolean isTell() {
    return tell;
  }

  public void setTell(boolean tell) {
    this.tell = tell;
  }
}
