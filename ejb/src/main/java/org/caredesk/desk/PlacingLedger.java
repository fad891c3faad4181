package org.caredesk.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.caredesk.audit.AuditService;
import org.caredesk.blacklist.BlacklistCheck;
import org.caredesk.catalog.coupon.CouponService;
import org.caredesk.catalog.quote.Quote;
import org.caredesk.order.OrderDraftReceipt;
import org.caredesk.order.OrderDraftService;
import org.caredesk.payment.ChargeReader;
import org.caredesk.payment.OutsidePaymentRequest;
import org.caredesk.payment.OutsidePaymentService;
import org.caredesk.payment.RequestDigest;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Caller;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Ref;

/**
 * The first and the last step of placing an order, each a transaction of its own; between them the
 * money is asked for. The first leaves an order that is whole, its coupon redeemed, and a row that
 * lets nobody else place it meanwhile; a server that dies after it leaves an order that can be
 * placed again.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PlacingLedger {

  /** Far longer than the steps between two rows take: whoever is silent so long has died. */
  private static final Duration SILENT = Duration.ofMinutes(2);

  @Inject private PlacingRepository placings;
  @Inject private EntryPricing pricing;
  @Inject private OrderDraftService drafts;
  @Inject private CouponService coupons;
  @Inject private BlacklistCheck blacklist;
  @Inject private ChargeReader charges;
  @Inject private OutsidePaymentService outside;
  @Inject private AuditService audit;
  @Inject private Clocks clocks;
  @Inject private Caller caller;

  /**
   * What was asked for under this key before.
   *
   * @throws BusinessException charge.keyOtherContent when it stood for something else
   */
  public Optional<Placing> again(PlaceOrderRequest request) {
    placings.queueUp(request.requestKey());
    Optional<Placing> before = placings.find(request.requestKey());
    if (before.isPresent() && !placings.digestOf(request.requestKey()).equals(digest(request))) {
      throw new BusinessException("charge.keyOtherContent");
    }
    return before;
  }

  /** All rules once more under the order's lock, and the row that says that it is placed now. */
  public Placing open(PlaceOrderRequest request, PayingCard card) {
    Optional<Placing> before = again(request);
    if (before.isPresent()) {
      return before.get();
    }
    EntryRequest entry = request.entry();
    blacklist.check(
        entry.customerId(), card == null ? null : card.card().fingerprint(), entry.places());
    Quote quote = pricing.placeable(entry, request.seenTotal());
    OrderDraftReceipt order = write(entry, quote);
    requireNobodyElse(order);
    Placing placing = placing(request, order, card);
    placings.add(placing, digest(request), caller.name(), clocks.database());
    drafts.place(order.id(), order.version(), request.way() == PayWay.HOLD);
    audit.record(
        "order.placed", Ref.of(Ref.ORDER, order.id()), placing.way() + " " + placing.amount());
    finishWithoutCard(request, placing);
    return placing;
  }

  /** The payment room has the charge on record, or this stood in the way. */
  public void end(String requestKey, String reason) {
    placings.end(requestKey, clocks.database(), reason);
  }

  public Optional<Placing> find(String requestKey) {
    return placings.find(requestKey);
  }

  private OrderDraftReceipt write(EntryRequest entry, Quote quote) {
    String coupon = entry.couponCode();
    OrderDraftReceipt order;
    if (entry.orderId() == null) {
      order = drafts.start(EntryPolicy.draft(entry, quote));
    } else {
      order = drafts.change(entry.orderId(), entry.version(), EntryPolicy.draft(entry, quote));
      coupons.giveBackOther(order.id(), coupon);
    }
    if (coupon != null) {
      coupons.redeem(coupon, entry.customerId(), order.id());
    }
    return order;
  }

  /** Under the order's lock: a sale takes it before it is on record. */
  private void requireNobodyElse(OrderDraftReceipt order) {
    Instant now = clocks.database();
    if (charges.hasMoney(order.id())) {
      throw new BusinessException("entry.moneyAsked", order.number());
    }
    placings.endSilent(order.id(), now.minus(SILENT), now);
    if (placings.isBeingPlaced(order.id())) {
      throw new BusinessException("entry.beingPlaced", order.number());
    }
  }

  private static Placing placing(
      PlaceOrderRequest request, OrderDraftReceipt order, PayingCard card) {
    boolean free = order.total().isZero();
    return new Placing(
        request.requestKey(),
        order.id(),
        free ? Placing.FREE : request.way().name(),
        free || card == null ? null : card.merchantAccount(),
        order.total(),
        false,
        null,
        true);
  }

  private void finishWithoutCard(PlaceOrderRequest request, Placing placing) {
    if (placing.asksACard()) {
      return;
    }
    placings.end(placing.requestKey(), clocks.database(), null);
    if (placing.is(PayWay.OUTSIDE)) {
      outside.record(
          new OutsidePaymentRequest(
              placing.requestKey(),
              placing.orderId(),
              placing.amount(),
              request.method(),
              request.reference()));
    }
  }

  private static String digest(PlaceOrderRequest request) {
    CardChoice card = request.card();
    return RequestDigest.of(
        request.entry().customerId(),
        request.entry().orderId(),
        request.entry().lines(),
        request.entry().couponCode(),
        request.seenTotal(),
        request.way(),
        request.merchantAccount(),
        card == null ? null : card.onFile(),
        card == null || card.fresh() == null ? null : card.fresh().token(),
        request.method(),
        request.reference());
  }
}
