package org.caredesk.web.order;

import jakarta.enterprise.event.Event;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.caredesk.history.HistoryService;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Ref;
import org.caredesk.web.DeskChanged;
import org.caredesk.web.Notices;
import org.primefaces.PrimeFaces;

/** A note about the order on the page, kept in its customer's history. */
@Named("orderNote")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class OrderNoteBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private OrderSummaryBean order;
  @Inject private HistoryService history;
  @Inject private Notices notices;
  @Inject private Event<DeskChanged> changed;

  private String text;

  public void open() {
    text = null;
  }

  public void keep() {
    try {
      history.addNote(
          order.getSummary().customerId(), Ref.of(Ref.ORDER, order.getSummary().id()), text);
      text = null;
      notices.done("order.noted");
      PrimeFaces.current().ajax().addCallbackParam("done", true);
      changed.fire(new DeskChanged());
    } catch (BusinessException refused) {
      notices.wrong("orderNote", "error." + refused.code(), refused.args());
    }
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
