package org.caredesk.web.fulfillment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.caredesk.fulfillment.FulfillmentAct;
import org.caredesk.fulfillment.FulfillmentOption;
import org.caredesk.fulfillment.FulfillmentRow;
import org.caredesk.fulfillment.rma.ArrivalRow;
import org.caredesk.reason.ReasonList;
import org.caredesk.reason.ReasonReader;
import org.caredesk.reason.ReasonRow;
import org.caredesk.shared.BusinessException;
import org.caredesk.web.MeBean;
import org.caredesk.web.Texts;

/** Parcels and returns in words. */
@Named("fulfillmentWords")
@RequestScoped
public class FulfillmentWordsBean {

  @Inject private Texts texts;
  @Inject private MeBean me;
  @Inject private ReasonReader reasons;

  /** What is in it: 3 × Cup, 1 × Pot. */
  public String contents(FulfillmentRow parcel) {
    if (parcel.lines().isEmpty()) {
      return texts.of("fulfillment.contentsUnknown");
    }
    return parcel.lines().stream()
        .map(line -> line.quantity() + " × " + line.name())
        .collect(Collectors.joining(", "));
  }

  /** Why it is held, was called off or failed; the house's own reasons in the member's language. */
  public String reason(FulfillmentRow parcel) {
    return texts.label("FulfillmentReason", parcel.reason());
  }

  /** What will happen, before anybody confirms. */
  public String means(FulfillmentAct act) {
    return texts.of("fulfillment.means." + act);
  }

  /** Why something is off. */
  public String why(FulfillmentOption option) {
    return texts.filled(option.why(), option.args());
  }

  /** The reason of a return, retired ones too. */
  public String rmaReason(String code) {
    return reasons.known(ReasonList.RMA).stream()
        .filter(reason -> reason.code().equals(code))
        .map(this::name)
        .findFirst()
        .orElse(code);
  }

  public String name(ReasonRow reason) {
    return reason.name(me.getLocale());
  }

  /** Why the money for goods that are in was refused. */
  public String refused(ArrivalRow arrival) {
    return arrival.refusedCode() == null
        ? ""
        : texts.error(
            new BusinessException(arrival.refusedCode(), arrival.refusedArgs().toArray()));
  }
}
