package org.caredesk.web.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.caredesk.customer.CardService;
import org.caredesk.customer.PaymentMethodLine;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Clocks;
import org.caredesk.web.DeskChanged;
import org.caredesk.web.MeBean;
import org.caredesk.web.Notices;

/** The cards on file: which have expired, and taking one off. */
@Named("cards")
@RequestScoped
public class CardsBean {

  @Inject private CardService service;
  @Inject private CustomerProfileBean profile;
  @Inject private Clocks clocks;
  @Inject private MeBean me;
  @Inject private Event<DeskChanged> changed;
  @Inject private Notices notices;

  /** Whether nothing can be charged to it any more. */
  public boolean expired(PaymentMethodLine card) {
    LocalDate today = clocks.today(me.getZone());
    return card.isExpiredOn(today);
  }

  /** Takes the card off the file. */
  public void remove(PaymentMethodLine card) {
    try {
      service.remove(profile.getId(), card.id());
      notices.done("card.removed", card.brand() + " " + card.lastFour());
    } catch (BusinessException refused) {
      notices.refused(refused);
    }
    changed.fire(new DeskChanged());
  }
}
