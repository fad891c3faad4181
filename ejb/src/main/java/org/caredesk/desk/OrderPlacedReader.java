package org.caredesk.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.caredesk.order.OrderDraftDetails;
import org.caredesk.order.OrderReader;
import org.caredesk.payment.ChargeReceipt;
import org.caredesk.payment.PaymentService;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Roles;

/** Tells what came of placing an order, as it stands now. */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN})
public class OrderPlacedReader {

  @Inject private PlacingRepository placings;
  @Inject private PaymentService payments;
  @Inject private OrderReader orders;

  /**
   * What came of the latest placing of this order; empty when it was never placed by anybody here.
   */
  public Optional<PlacedReceipt> latest(long orderId) {
    return placings.latest(orderId).map(this::receipt);
  }

  /**
   * What came of what was asked for under this key.
   *
   * @throws BusinessException order.unknown when nothing was
   */
  public PlacedReceipt under(String requestKey) {
    return receipt(
        placings
            .find(requestKey)
            .orElseThrow(() -> new BusinessException("order.unknown", requestKey)));
  }

  private PlacedReceipt receipt(Placing placing) {
    Optional<ChargeReceipt> charge =
        placing.asksACard() ? payments.saleUnder(placing.requestKey()) : Optional.empty();
    OrderDraftDetails order = orders.draft(placing.orderId());
    return new PlacedReceipt(
        placing.orderId(),
        order.number(),
        order.customerId(),
        charge.map(answer -> asked(placing, answer)).orElseGet(() -> notAsked(placing)),
        placing.amount(),
        charge.map(ChargeReceipt::chargeId).orElse(null),
        charge.map(ChargeReceipt::code).orElse(placing.reason()),
        charge.map(ChargeReceipt::words).orElse(null));
  }

  private static PlacedState notAsked(Placing placing) {
    if (placing.way().equals(Placing.FREE)) {
      return PlacedState.FREE;
    }
    if (placing.is(PayWay.OUTSIDE)) {
      return PlacedState.PAID_OUTSIDE;
    }
    return placing.ended() ? PlacedState.NOT_SENT : PlacedState.PLACING;
  }

  private static PlacedState asked(Placing placing, ChargeReceipt answer) {
    return switch (answer.outcome()) {
      case APPROVED -> granted(placing);
      case ACCEPTED, UNKNOWN -> PlacedState.UNKNOWN;
      case DECLINED_SOFT, DECLINED_HARD, REFUSED -> PlacedState.DECLINED;
      case NOT_SENT -> PlacedState.NOT_SENT;
    };
  }

  private static PlacedState granted(Placing placing) {
    if (placing.is(PayWay.SALE)) {
      return PlacedState.PAID;
    }
    return placing.is(PayWay.HOLD) ? PlacedState.HELD : PlacedState.AUTHORIZED;
  }
}
