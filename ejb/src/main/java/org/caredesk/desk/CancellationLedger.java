package org.caredesk.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.caredesk.audit.AuditService;
import org.caredesk.catalog.coupon.CouponService;
import org.caredesk.fulfillment.CancelForOrderReceipt;
import org.caredesk.fulfillment.FulfillmentService;
import org.caredesk.order.OrderService;
import org.caredesk.payment.ChargeReader;
import org.caredesk.reason.ReasonList;
import org.caredesk.reason.ReasonReader;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Caller;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Ref;

/**
 * The short transactions around calling an order off. The first one writes the whole plan, marks
 * the order and stops its parcels; then each part has its own, so that no gateway is asked in any
 * of them.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class CancellationLedger {

  private static final int LONGEST_NOTE = 2000;

  @Inject private CancellationRepository cancellations;
  @Inject private CancelReader reader;
  @Inject private OrderService orders;
  @Inject private FulfillmentService parcels;
  @Inject private CouponService coupons;
  @Inject private ChargeReader charges;
  @Inject private CancelMails mails;
  @Inject private CancelWork work;
  @Inject private ReasonReader reasons;
  @Inject private AuditService audit;
  @Inject private Caller caller;
  @Inject private Clocks clocks;

  /** A cancellation, and whether the asker is the one who does its parts. */
  record Opened(long id, boolean mine) {}

  /** Writes the plan down; the same key again finds what was written. */
  public Opened open(CancelOrderRequest request) {
    CancelWish wish = request.wish();
    cancellations.lock(wish.orderId());
    Optional<OrderCancellation> before = cancellations.byKey(request.requestKey().toString());
    if (before.isPresent()) {
      return again(before.get(), request);
    }
    check(wish);
    CancelPlan plan = reader.plan(wish);
    if (request.seenPlan() != null && !request.seenPlan().equals(plan.seal())) {
      throw new BusinessException("cancel.changed");
    }
    OrderCancellation opened =
        new OrderCancellation(request, digest(request), plan, caller.name(), clocks.now());
    opened.claim(clocks.database());
    cancellations.add(opened);
    stop(opened, wish, plan.whole());
    work.unfinished(opened);
    audit.record("order.cancel", Ref.of(Ref.ORDER, wish.orderId()), wish.reason() + " " + plan);
    return new Opened(opened.id(), true);
  }

  private Opened again(OrderCancellation before, CancelOrderRequest request) {
    if (!before.requestDigest().equals(digest(request))) {
      throw new BusinessException("cancel.keyOtherContent");
    }
    return new Opened(before.id(), false);
  }

  private void check(CancelWish wish) {
    if (!reasons.isOffered(ReasonList.CANCEL, "" + wish.reason())) {
      throw new BusinessException("cancel.reason");
    }
    if (wish.note() != null && wish.note().length() > LONGEST_NOTE) {
      throw new BusinessException("cancel.longNote", LONGEST_NOTE);
    }
  }

  /** The order is marked and its parcels stand still, or neither. */
  private void stop(OrderCancellation opened, CancelWish wish, boolean whole) {
    CancelForOrderReceipt stopped;
    if (whole) {
      stopped = parcels.cancelForOrder(wish.orderId(), wish.reason());
      orders.cancel(wish.orderId(), wish.reason(), wish.note());
      coupons.giveBack(wish.orderId());
    } else {
      orders.cancelLines(wish.orderId(), wish.lines());
      stopped = parcels.makeUpAnew(wish.orderId(), wish.lines(), wish.reason());
    }
    opened.parts().stream()
        .filter(part -> part.kind() == CancelPartKind.SHIPPING)
        .forEach(
            part ->
                part.end(
                    CancelOutcome.done(
                        "cancel.did.SHIPPING", String.join(", ", stopped.cancelled())),
                    clocks.now()));
  }

  /** Somebody goes on with what broke off; false while it is still being done. */
  public boolean claim(long id) {
    return cancellations.locked(id).claim(clocks.database());
  }

  /** What is still to be done, in order: the places of the parts. */
  public List<Integer> planned(long id) {
    return cancellations.locked(id).parts().stream()
        .filter(CancellationPart::isPlanned)
        .map(CancellationPart::place)
        .toList();
  }

  /** A part with the key under which it is done once. */
  public Doing doing(long id, int place) {
    return doing(cancellations.locked(id), place);
  }

  /** The part as it is asked for now, on record before it is: its charge may have moved on. */
  public Doing anew(long id, int place) {
    OrderCancellation cancellation = cancellations.locked(id);
    CancelPart planned = cancellation.part(place).planned();
    cancellation
        .part(place)
        .planAnew(CancelPolicy.anew(planned, charges.details(planned.chargeId())));
    return doing(cancellation, place);
  }

  private static Doing doing(OrderCancellation cancellation, int place) {
    CancellationPart part = cancellation.part(place);
    return new Doing(part.planned(), part.key(), cancellation.reason(), cancellation.note());
  }

  /** What became of a part. */
  public void end(long id, int place, CancelOutcome outcome) {
    OrderCancellation cancellation = cancellations.locked(id);
    CancellationPart part = cancellation.part(place);
    part.end(outcome, clocks.now());
    work.failed(cancellation, part.row());
    work.unfinished(cancellation);
  }

  /** The customer's mail leaves with the part that tells of it, once. */
  public void tell(long id, int place) {
    OrderCancellation cancellation = cancellations.locked(id);
    CancellationPart part = cancellation.part(place);
    if (part.isPlanned()) {
      part.end(mails.queue(cancellation), clocks.now());
    }
    work.unfinished(cancellation);
  }

  public CancelReceipt receipt(long id) {
    return cancellations.locked(id).receipt();
  }

  private static String digest(CancelOrderRequest request) {
    return java.util
        .UUID
        .nameUUIDFromBytes(
            request.wish().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .toString();
  }
}
