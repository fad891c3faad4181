package org.caredesk.payment.refund;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Optional;
import java.util.stream.Stream;
import org.caredesk.payment.Barred;
import org.caredesk.payment.Charge;
import org.caredesk.payment.gateway.MerchantAccountReader;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Roles;

/** Whether a refund that was held may go on, so that nobody is offered what would be refused. */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN})
public class RefundHeldReader {

  @Inject private RefundRepository refunds;
  @Inject private MerchantAccountReader accounts;
  @Inject private Clocks clocks;

  /**
   * Why it may not go on; empty when it may.
   *
   * @throws BusinessException refund.unknown
   */
  public Optional<Barred> barred(long refundId) {
    Refund refund = refunds.refund(refundId);
    Charge charge = refunds.charge(refund.chargeId());
    try {
      RefundRules.again(
          charge,
          accounts.facts(charge.merchantAccount()),
          refund.amount(),
          refunds.otherUnresolved(charge.id(), refundId),
          clocks.now());
      return Optional.empty();
    } catch (BusinessException no) {
      return Optional.of(
          new Barred(no.code(), Stream.of(no.args()).map(Serializable.class::cast).toList()));
    }
  }
}
