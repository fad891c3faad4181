package org.caredesk.web.order;

import jakarta.enterprise.event.Event;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.caredesk.desk.ReviewRequest;
import org.caredesk.desk.ReviewService;
import org.caredesk.payment.ChargeDetails;
import org.caredesk.payment.ChargeReceipt;
import org.caredesk.shared.BusinessException;
import org.caredesk.web.DeskChanged;
import org.caredesk.web.Notices;
import org.primefaces.PrimeFaces;

/** Approves an order that was held: says what is taken and from which card, and what came of it. */
@Named("review")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class ReviewBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private OrderSummaryBean order;
  @Inject private ReviewService service;
  @Inject private Notices notices;
  @Inject private Event<DeskChanged> changed;

  private String requestKey;
  private ChargeDetails charge;

  /** Opens the dialog on what the issuer holds. */
  public void open() {
    requestKey = UUID.randomUUID().toString();
    charge =
        order.getCharges().stream()
            .filter(one -> one.options().canCapture())
            .findFirst()
            .orElse(null);
  }

  /** Takes it. */
  public void confirm() {
    try {
      say(service.approve(new ReviewRequest(requestKey, order.getSummary().id(), charge.id())));
      PrimeFaces.current().ajax().addCallbackParam("done", true);
    } catch (BusinessException refused) {
      notices.refused(refused);
    }
    changed.fire(new DeskChanged());
  }

  private void say(ChargeReceipt receipt) {
    switch (receipt.outcome()) {
      case APPROVED -> notices.done("review.approved", charge.authorized());
      case ACCEPTED, UNKNOWN -> notices.careful("review.unknown", charge.authorized());
      case DECLINED_SOFT, DECLINED_HARD, REFUSED ->
          notices.failed("review.declined", words(receipt));
      case NOT_SENT -> notices.careful("review.notSent");
    }
  }

  private static String words(ChargeReceipt receipt) {
    return receipt.words() == null ? "" : receipt.words();
  }

  public ChargeDetails getCharge() {
    return charge;
  }
}
