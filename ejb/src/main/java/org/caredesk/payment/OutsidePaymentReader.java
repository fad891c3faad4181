package org.caredesk.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.caredesk.shared.Roles;

/** Shows what was paid elsewhere. */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN})
public class OutsidePaymentReader {

  @Inject private OutsidePaymentRepository payments;

  /** For one order, in the order of recording. */
  public List<OutsidePaymentRow> ofOrder(long orderId) {
    return payments.ofOrder(orderId).stream().map(OutsidePayment::row).toList();
  }
}
