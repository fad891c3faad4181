package org.caredesk.web.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.caredesk.desk.CancelPart;
import org.caredesk.desk.CancelPartRow;
import org.caredesk.desk.CancelReceipt;
import org.caredesk.web.Notices;
import org.caredesk.web.Texts;
import org.caredesk.web.payment.AllowsBean;

/** Says what calling an order off will do, and afterwards what it did, part by part. */
@Named("cancelWords")
@RequestScoped
public class CancelWords {

  @Inject private Texts texts;
  @Inject private AllowsBean allows;
  @Inject private Notices notices;

  /** What a part will do. */
  public String will(CancelPart part) {
    return switch (part.kind()) {
      case SHIPPING -> texts.of("cancel.will.SHIPPING", part.about());
      case RELEASE -> texts.of("cancel.will.RELEASE", part.amount(), part.about());
      case VOID, REFUND ->
          texts.of("cancel.will.money", part.about(), allows.happens(part.way(), part.amount()));
      case MAIL -> texts.of("cancel.will.MAIL", part.about());
    };
  }

  /** Tells what became of each part; what failed does not hide what is done. */
  void tell(CancelReceipt receipt) {
    notices.done(receipt.whole() ? "cancel.done.whole" : "cancel.done.lines");
    for (CancelPartRow part : receipt.parts()) {
      Object[] args = part.args().toArray();
      switch (part.state()) {
        case DONE -> notices.done(part.code(), args);
        case WAITING -> notices.careful(part.code(), args);
        case FAILED -> notices.failed(part.code(), args);
        case PLANNED -> notices.careful("cancel.stillPlanned");
      }
    }
  }
}
