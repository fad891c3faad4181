package org.caredesk.web.refund;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.caredesk.payment.refund.RefundReceipt;
import org.caredesk.payment.refund.RefundState;
import org.caredesk.web.Notices;

/** Tells the asker where a refund stands, in the tone that it deserves. */
@RequestScoped
public class RefundNotices {

  @Inject private Notices notices;

  public void tell(RefundReceipt receipt) {
    Object[] args = receipt.args().toArray();
    if (receipt.state() == RefundState.SUCCEEDED || receipt.state() == RefundState.ACCEPTED) {
      notices.done(receipt.messageCode(), args);
    } else {
      notices.careful(receipt.messageCode(), args);
    }
  }
}
