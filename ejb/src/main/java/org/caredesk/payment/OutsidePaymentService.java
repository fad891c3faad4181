package org.caredesk.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.caredesk.audit.AuditService;
import org.caredesk.history.HistoryKind;
import org.caredesk.history.HistoryService;
import org.caredesk.order.OrderService;
import org.caredesk.setting.SettingReader;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Caller;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Ref;
import org.caredesk.shared.Roles;

/**
 * Puts on record that an order was paid outside of our gateways; nobody is called. For admins;
 * agents may where a setting says so.
 */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN})
public class OutsidePaymentService {

  @Inject private ChargeRepository charges;
  @Inject private OutsidePaymentRepository payments;
  @Inject private OrderService orders;
  @Inject private HistoryService history;
  @Inject private AuditService audit;
  @Inject private SettingReader settings;
  @Inject private Clocks clocks;
  @Inject private Caller caller;

  /**
   * Records it; the order is paid by that.
   *
   * @throws BusinessException outside.notYours, order.unknown, sale.over (what the order is still
   *     open for), outside.reference, charge.notPositive, charge.keyOtherContent
   */
  public void record(OutsidePaymentRequest told) {
    if (!mayRecord()) {
      throw new BusinessException("outside.notYours");
    }
    OrderTerms order =
        charges
            .lockedOrder(told.orderId())
            .orElseThrow(() -> new BusinessException("order.unknown", told.orderId()));
    Optional<OutsidePayment> before = payments.byRequestKey(told.requestKey());
    if (before.isPresent()) {
      if (!before.get().isAbout(told)) {
        throw new BusinessException("charge.keyOtherContent");
      }
      return;
    }
    if (told.amount().compareTo(order.open()) > 0) {
      throw new BusinessException("sale.over", order.open());
    }
    payments.add(new OutsidePayment(told, order.customerId(), caller.name(), clocks.now()));
    orders.paid(told.orderId(), told.amount());
    tell(told, order);
  }

  /** Whether whoever asks may record one. */
  public boolean mayRecord() {
    return caller.in(Roles.ADMIN) || settings.get().agentsRecordOutsidePayments();
  }

  private void tell(OutsidePaymentRequest told, OrderTerms order) {
    Ref ref = Ref.of(Ref.ORDER, told.orderId());
    String amount = told.amount().toString();
    String method = told.method().name();
    history.record(
        order.customerId(),
        HistoryKind.ORDER_PAID_OUTSIDE,
        ref,
        order.number(),
        amount,
        method,
        told.reference().strip());
    audit.record("order.paidOutside", ref, amount + ", " + method + " " + told.reference());
  }
}
