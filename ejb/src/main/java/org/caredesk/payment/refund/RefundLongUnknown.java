package org.caredesk.payment.refund;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.caredesk.mail.MailEvent;
import org.caredesk.shared.Clocks;
import org.caredesk.work.WorkKind;

/** Tells people once when a refund has been unknown for three times 24 hours. */
@Dependent
class RefundLongUnknown {

  @Inject private RefundTelling telling;
  @Inject private RefundMails mails;
  @Inject private Clocks clocks;

  void tell(Locked locked) {
    Instant now = clocks.database();
    if (locked.attempt().asking().isUntoldUnknown(now)) {
      locked.attempt().asking().toldUnknown(now);
      telling.needsPerson(locked.refund(), WorkKind.REFUND_UNKNOWN_LONG);
      mails.toNotifyEmails(MailEvent.REFUND_UNKNOWN, locked);
    }
  }
}
