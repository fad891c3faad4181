package org.caredesk.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.caredesk.history.HistoryKind;
import org.caredesk.history.HistoryService;
import org.caredesk.order.OrderService;
import org.caredesk.shared.Money;
import org.caredesk.shared.Ref;

/**
 * Tells other rooms what became of a charge, in the same transaction: the order below, the
 * customer's history, and whoever listens above.
 */
@ApplicationScoped
class ChargeTeller {

  @Inject private ChargeRepository charges;
  @Inject private OrderService orders;
  @Inject private HistoryService history;
  @Inject private VoidMail mail;
  @Inject private Event<ChargePhaseChanged> changed;

  void taken(Charge charge, Phase before, Money amount, HistoryKind kind) {
    orders.paid(charge.orderId(), amount);
    remember(charge, kind, amount, null);
    changed(charge, before);
  }

  void promised(Charge charge, Phase before, Money amount) {
    orders.promised(charge.orderId());
    remember(charge, HistoryKind.AUTHORIZED, amount, null);
    changed(charge, before);
  }

  /** The processor said no to a sale or an authorization. */
  void declined(Charge charge, Phase before) {
    orders.declined(charge.orderId());
    changed(charge, before);
  }

  /** What the issuer held for the order ran out. */
  void expired(Charge charge, Phase before, Money amount) {
    orders.lapsed(charge.orderId(), amount, !charges.hasOtherMoney(charge));
    changed(charge, before);
  }

  /**
   * The whole charge was called off.
   *
   * @param amount what it was about
   * @param captured what of it had been taken
   */
  void voided(Charge charge, Phase before, Money amount, Money captured) {
    orders.voided(charge.orderId(), captured);
    remember(charge, HistoryKind.VOIDED, amount, null);
    mail.queue(charge, charges.orderNumber(charge.orderId()), amount);
    changed(charge, before);
  }

  void voidFailed(Charge charge, Money amount, String words) {
    remember(charge, HistoryKind.VOID_FAILED, amount, words);
  }

  /** Another phase was learned; who waits for it hears it. */
  void changed(Charge charge, Phase before) {
    changed.fire(
        new ChargePhaseChanged(charge.id(), before, charge.phase(), charge.shortOfReserved()));
  }

  private void remember(Charge charge, HistoryKind kind, Money amount, String words) {
    history.record(
        charge.customerId(),
        kind,
        Ref.of(Ref.CHARGE, charge.id()),
        charges.orderNumber(charge.orderId()),
        amount.toString(),
        words);
  }
}
