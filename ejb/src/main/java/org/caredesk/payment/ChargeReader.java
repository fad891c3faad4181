package org.caredesk.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import org.caredesk.shared.Roles;

/** Shows charges and what they allow. */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN})
public class ChargeReader {

  public List<ChargeDetails> ofCustomer(long customerId) {
    throw new UnsupportedOperationException("" + customerId);
  }

  public List<ChargeDetails> ofOrder(long orderId) {
    throw new UnsupportedOperationException("" + orderId);
  }

  public ChargeDetails details(long chargeId) {
    throw new UnsupportedOperationException("" + chargeId);
  }
}
