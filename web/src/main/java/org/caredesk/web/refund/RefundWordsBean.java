package org.caredesk.web.refund;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.caredesk.payment.refund.RefundRow;
import org.caredesk.web.Texts;

/** What happens next with a refund, in words. */
@Named("refundWords")
@RequestScoped
public class RefundWordsBean {

  @Inject private Texts texts;

  /** What happens next, by whom and when. */
  public String next(RefundRow row) {
    return switch (row.state()) {
      case QUEUED -> texts.of("refund.next.QUEUED", row.attempts() + 1, row.dueOn());
      case SCHEDULED, HELD -> texts.label(row.waitsFor());
      case AWAITING_APPROVAL, SENDING, UNKNOWN, ACCEPTED -> texts.of("refund.next." + row.state());
      case SUCCEEDED, REVERSED, ABANDONED, CANCELLED, REJECTED -> "";
    };
  }
}
