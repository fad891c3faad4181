package org.caredesk.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.caredesk.batch.JobDesk;
import org.caredesk.demo.NextDayService;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Clocks;
import org.caredesk.web.DeskChanged;
import org.caredesk.web.MeBean;
import org.caredesk.web.Notices;

/** Lives through a day at once, in the demo: the clock moves on and what is due is started. */
@Named("nextDay")
@RequestScoped
public class NextDayBean {

  @Inject private NextDayService days;
  @Inject private JobDesk desk;
  @Inject private Clocks clocks;
  @Inject private MeBean me;
  @Inject private Notices notices;
  @Inject private Event<DeskChanged> changed;

  /** Only where the clock can be moved, and only to operators. */
  public boolean isOffered() {
    return me.isOperator() && clocks.movable();
  }

  public Instant getNow() {
    return clocks.now();
  }

  public void go() {
    try {
      Instant now = days.nextDay();
      desk.startDue();
      notices.done("operator.nextDay.done", now);
    } catch (BusinessException refusal) {
      notices.refused(refusal);
    }
    changed.fire(new DeskChanged());
  }
}
