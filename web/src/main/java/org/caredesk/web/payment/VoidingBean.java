package org.caredesk.web.payment;

import jakarta.enterprise.event.Event;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.caredesk.payment.ChargeDetails;
import org.caredesk.payment.ChargeReader;
import org.caredesk.payment.PaymentService;
import org.caredesk.payment.VoidReceipt;
import org.caredesk.payment.VoidRequest;
import org.caredesk.shared.BusinessException;
import org.caredesk.web.DeskChanged;
import org.caredesk.web.Notices;
import org.primefaces.PrimeFaces;

/**
 * The void: always the whole charge, asked once. The key is made when the dialog opens, so that a
 * double click is one void.
 */
@Named("voiding")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class VoidingBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private ChargeReader charges;
  @Inject private PaymentService payments;
  @Inject private Notices notices;
  @Inject private Event<DeskChanged> changed;

  private ChargeDetails charge;
  private String requestKey;

  public void open(long chargeId) {
    charge = charges.details(chargeId);
    requestKey = UUID.randomUUID().toString();
  }

  /** Voids the charge as it was seen. */
  public void confirm() {
    try {
      say(payments.voidCharge(new VoidRequest(requestKey, charge.id(), charge.version())));
      PrimeFaces.current().ajax().addCallbackParam("done", true);
      changed.fire(new DeskChanged());
    } catch (BusinessException refused) {
      open(charge.id());
      notices.refused(refused);
    }
  }

  private void say(VoidReceipt receipt) {
    if (receipt.refundOffered()) {
      notices.careful("void.tooLate");
      return;
    }
    String words = receipt.words() == null ? "" : receipt.words();
    switch (receipt.outcome()) {
      case APPROVED -> notices.done("void.done", receipt.amount());
      case ACCEPTED, UNKNOWN -> notices.careful("void.unknown", receipt.amount());
      case DECLINED_SOFT, DECLINED_HARD, REFUSED -> notices.careful("void.declined", words);
      case NOT_SENT -> notices.careful("void.notSent");
    }
  }

  public ChargeDetails getCharge() {
    return charge;
  }
}
