package org.caredesk.web.refund;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.caredesk.payment.Barred;
import org.caredesk.payment.refund.RefundHeldReader;
import org.caredesk.payment.refund.RefundRow;
import org.caredesk.payment.refund.RefundService;
import org.caredesk.payment.refund.RefundState;
import org.caredesk.shared.BusinessException;
import org.caredesk.web.DeskChanged;
import org.caredesk.web.Notices;

/** Lets a held refund go on, or says why it cannot. */
@Named("sendingOn")
@RequestScoped
public class SendingOnBean {

  @Inject private RefundHeldReader held;
  @Inject private RefundService refunds;
  @Inject private Notices notices;
  @Inject private Event<DeskChanged> changed;

  private final Map<Long, Optional<Barred>> known = new HashMap<>();

  /** Whether it is held at all: of no other is the question asked. */
  public boolean concerns(RefundRow row) {
    return row.state() == RefundState.HELD;
  }

  /** Why it may not go on; null when it may. */
  public Barred barred(RefundRow row) {
    return concerns(row) ? known.computeIfAbsent(row.id(), held::barred).orElse(null) : null;
  }

  public void confirm(RefundRow row) {
    try {
      refunds.sendOn(row.id());
      notices.done("refund.sentOn", row.amount());
    } catch (BusinessException refused) {
      notices.refused(refused);
    }
    known.clear();
    changed.fire(new DeskChanged());
  }
}
