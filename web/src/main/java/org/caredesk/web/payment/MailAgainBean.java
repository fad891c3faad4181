package org.caredesk.web.payment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.caredesk.payment.PaymentService;
import org.caredesk.payment.TransactionRow;
import org.caredesk.payment.TransactionType;
import org.caredesk.payment.refund.RefundService;
import org.caredesk.shared.BusinessException;
import org.caredesk.web.DeskChanged;
import org.caredesk.web.Notices;

/** Sends the mail about a refund or a void once more. */
@Named("mailAgain")
@RequestScoped
public class MailAgainBean {

  @Inject private PaymentService payments;
  @Inject private RefundService refunds;
  @Inject private Notices notices;
  @Inject private Event<DeskChanged> changed;

  public void send(TransactionRow row) {
    try {
      if (row.type() == TransactionType.VOID) {
        payments.resendVoidMail(row.chargeId());
      } else {
        refunds.resendMail(row.refundId(), row.resendable());
      }
      notices.done("mail.sentAgain");
      changed.fire(new DeskChanged());
    } catch (BusinessException refused) {
      notices.refused(refused);
    }
  }
}
