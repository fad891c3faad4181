package org.caredesk.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.Optional;
import org.caredesk.shared.Roles;

/** Takes money and calls it off. */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN, Roles.SYSTEM})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentService {

  public ChargeReceipt sale(SaleRequest request) {
    throw new UnsupportedOperationException(request.toString());
  }

  public ChargeReceipt authorize(SaleRequest request) {
    throw new UnsupportedOperationException(request.toString());
  }

  public ChargeReceipt capture(CaptureRequest request) {
    throw new UnsupportedOperationException(request.toString());
  }

  public VoidReceipt voidCharge(VoidRequest request) {
    throw new UnsupportedOperationException(request.toString());
  }

  /** What became of the void that was asked for under this key, if one was. */
  public Optional<VoidReceipt> voidUnder(String requestKey) {
    throw new UnsupportedOperationException(requestKey);
  }

  /** Sends the mail about a void once more. */
  @RolesAllowed({Roles.AGENT, Roles.ADMIN})
  public void resendVoidMail(long chargeId) {
    throw new UnsupportedOperationException("" + chargeId);
  }

  @RolesAllowed(Roles.SYSTEM)
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public void recordPast(List<PastTransaction> past) {
    throw new UnsupportedOperationException(past.toString());
  }
}
