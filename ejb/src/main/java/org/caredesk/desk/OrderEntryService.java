package org.caredesk.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.caredesk.catalog.coupon.CouponService;
import org.caredesk.catalog.quote.Quote;
import org.caredesk.order.OrderDraftReceipt;
import org.caredesk.order.OrderDraftRequest;
import org.caredesk.order.OrderDraftService;
import org.caredesk.payment.ChargeReader;
import org.caredesk.payment.ChargeReceipt;
import org.caredesk.payment.PaymentService;
import org.caredesk.payment.gateway.Outcome;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Roles;

/**
 * Takes orders: priced as they are typed, kept from the first line on, placed and paid in steps of
 * which each leaves what a crash may leave. The money is asked for outside of every transaction,
 * after the order is on record; the same request key again is the same order and the same charge.
 * Completing an order that was begun or declined is the same, with a key and a charge of its own.
 */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN})
public class OrderEntryService {

  @Inject private EntryPricing pricing;
  @Inject private PlacingLedger ledger;
  @Inject private PayingCards cards;
  @Inject private OrderPlacedReader placed;
  @Inject private OrderDraftService drafts;
  @Inject private CouponService coupons;
  @Inject private ChargeReader charges;
  @Inject private PaymentService payments;

  /**
   * What the order would cost as it stands, and what is in the way of it.
   *
   * @throws BusinessException entry.price where prices may not be changed; quote.tooManyLines
   */
  public Quote quote(EntryRequest entry) {
    return pricing.quote(entry);
  }

  /**
   * Keeps the order as it stands, so that it can be gone on with later; lines that cannot be sold
   * are not kept.
   *
   * @return empty when there is nothing to keep yet
   * @throws BusinessException order.changed, order.closed, entry.moneyAsked, entry.price
   */
  public Optional<OrderDraftReceipt> save(EntryRequest entry) {
    OrderDraftRequest draft = EntryPolicy.draft(entry, pricing.quote(entry));
    if (draft.lines().isEmpty()) {
      return Optional.empty();
    }
    if (entry.orderId() == null) {
      return Optional.of(drafts.start(draft));
    }
    OrderDraftReceipt kept = drafts.change(entry.orderId(), entry.version(), draft);
    requireNoMoney(kept);
    coupons.giveBackOther(kept.id(), entry.couponCode());
    return Optional.of(kept);
  }

  /**
   * Drops an order that was begun or declined; its coupon may be used again.
   *
   * @param version as the caller saw it
   * @throws BusinessException order.unknown, order.changed, order.closed, entry.moneyAsked
   */
  public void discard(long orderId, long version) {
    drafts.discard(orderId, version);
    if (charges.hasMoney(orderId)) {
      throw new BusinessException("entry.moneyAsked", orderId);
    }
  }

  /**
   * Places the order and has it paid.
   *
   * @throws BusinessException blacklist.barred, before any gateway is asked; order.changed,
   *     order.closed, entry.moneyAsked, entry.beingPlaced; entry.totalChanged (what it costs now);
   *     entry.shipTo, entry.billTo, entry.shipping, entry.card, entry.account, entry.testCard,
   *     entry.price; those of the quote and of the coupon. What {@link PaymentService#sale} refuses
   *     is told by the receipt: the order is on record by then
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public PlacedReceipt place(PlaceOrderRequest request) {
    Optional<Placing> before = ledger.again(request);
    if (before.isPresent()) {
      return placed.under(request.requestKey());
    }
    boolean free = request.seenTotal().isZero();
    PayingCard card = request.way().isByCard() && !free ? cards.of(request) : null;
    Placing placing = ledger.open(request, card);
    if (placing.fresh() && placing.asksACard()) {
      pay(request, placing, card);
    }
    return placed.under(request.requestKey());
  }

  private void pay(PlaceOrderRequest request, Placing placing, PayingCard card) {
    String reason = null;
    try {
      ChargeReceipt receipt =
          placing.is(PayWay.SALE)
              ? payments.sale(placing.sale(card.card()))
              : payments.authorize(placing.sale(card.card()));
      if (receipt.outcome() == Outcome.APPROVED) {
        cards.keep(request, placing.merchantAccount());
      }
    } catch (BusinessException refusal) {
      reason = refusal.code();
    } finally {
      ledger.end(placing.requestKey(), reason);
    }
  }

  private void requireNoMoney(OrderDraftReceipt order) {
    if (charges.hasMoney(order.id())) {
      throw new BusinessException("entry.moneyAsked", order.number());
    }
  }
}
