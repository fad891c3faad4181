package org.caredesk.web.refund;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.caredesk.payment.refund.RefundRow;
import org.caredesk.payment.refund.RefundService;
import org.caredesk.shared.BusinessException;
import org.caredesk.web.DeskChanged;
import org.caredesk.web.Notices;

/** Calls off a refund that has not moved, after asking once, in place. */
@Named("cancelling")
@RequestScoped
public class CancellingBean {

  @Inject private RefundService refunds;
  @Inject private Notices notices;
  @Inject private Event<DeskChanged> changed;

  private String note;

  public void confirm(RefundRow row) {
    try {
      refunds.cancel(row.id(), note);
      notices.done("refund.cancelled", row.amount());
    } catch (BusinessException refused) {
      notices.refused(refused);
    }
    changed.fire(new DeskChanged());
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
