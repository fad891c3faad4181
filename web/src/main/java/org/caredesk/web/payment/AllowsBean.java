package org.caredesk.web.payment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.caredesk.payment.Barred;
import org.caredesk.payment.ChargeOptions;
import org.caredesk.payment.GiveBack;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Money;
import org.caredesk.web.MeBean;
import org.caredesk.web.ShowBean;
import org.caredesk.web.Texts;

/** What a charge allows, in one line of words: until when, and why not. */
@Named("allows")
@RequestScoped
public class AllowsBean {

  @Inject private Texts texts;
  @Inject private ShowBean show;
  @Inject private MeBean me;
  @Inject private Clocks clocks;

  /** What can be done with the charge; when nothing can, why. */
  public String line(ChargeOptions options) {
    List<String> parts = new ArrayList<>();
    if (options.canVoid()) {
      parts.add(
          options.voidUntil() == null
              ? texts.of("allows.void")
              : texts.of("allows.voidUntil", until(options.voidUntil())));
    }
    if (options.canRefund()) {
      parts.add(refund(options));
    }
    return parts.isEmpty() ? why(options.refundBarred()) : String.join("; ", parts);
  }

  /** How much can be given back by a refund, and until when. */
  public String refund(ChargeOptions options) {
    if (options.waitsUntilSettled()) {
      return texts.of("allows.refundOnceSettled", options.refundUpTo());
    }
    return options.refundUntil() == null
        ? texts.of("allows.refund", options.refundUpTo())
        : texts.of("allows.refundUntil", options.refundUpTo(), show.dateOf(options.refundUntil()));
  }

  /** Why something is not offered. */
  public String why(Barred barred) {
    return barred == null ? "" : texts.of("error." + barred.code(), barred.args().toArray());
  }

  /** What will happen to this amount, and when. */
  public String happens(GiveBack way, Money amount) {
    return texts.of("give." + way, amount);
  }

  /** The act and the amount, as the button says them. */
  public String button(GiveBack way, Money amount) {
    return texts.of(way == GiveBack.VOID ? "act.voidAmount" : "act.refundAmount", amount);
  }

  private String until(Instant end) {
    return show.day(end).equals(clocks.today(me.getZone()))
        ? texts.of("until.today", show.time(end))
        : show.when(end);
  }
}
