package org.caredesk.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Objects;
import org.caredesk.payment.Barred;
import org.caredesk.payment.CaptureRequest;
import org.caredesk.payment.ChargeDetails;
import org.caredesk.payment.ChargeReader;
import org.caredesk.payment.ChargeReceipt;
import org.caredesk.payment.PaymentService;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Roles;

/**
 * Lets an order go that was held for quality assurance: its promised money is taken. To decline it
 * is to cancel it, which lets the promise go.
 */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReviewService {

  private static final String TOO_MUCH = "capture.over";

  @Inject private PaymentService payments;
  @Inject private ChargeReader charges;

  /**
   * Takes all that the issuer holds for the order. A decline is an outcome, not an error: the order
   * stays held. The same key again is the same capture.
   *
   * @throws BusinessException charge.unknown, review.otherOrder, review.alreadyApproved,
   *     charge.expired, charge.notAuthorized, charge.captureInFlight …, order.isCancelled,
   *     gateway.paused
   */
  public ChargeReceipt approve(ReviewRequest request) {
    ChargeDetails charge = charges.details(request.chargeId());
    if (charge.orderId() != request.orderId()) {
      throw new BusinessException("review.otherOrder");
    }
    Barred barred = charge.options().captureBarred();
    if (barred != null && Objects.equals(barred.code(), "charge.expired")) {
      barred.raise(); // the gateway would be asked in vain
    }
    try {
      return payments.capture(
          new CaptureRequest(request.requestKey(), charge.id(), charge.authorized()));
    } catch (BusinessException refusal) {
      throw TOO_MUCH.equals(refusal.code())
          ? new BusinessException("review.alreadyApproved")
          : refusal;
    }
  }
}
