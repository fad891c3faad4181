package org.caredesk.fulfillment.rma;

import static org.caredesk.shared.Roles.ADMIN;
import static org.caredesk.shared.Roles.AGENT;
import static org.caredesk.shared.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caredesk.fulfillment.Fulfillment;
import org.caredesk.fulfillment.FulfillmentStatus;
import org.caredesk.history.HistoryKind;
import org.caredesk.history.HistoryService;
import org.caredesk.order.OrderReader;
import org.caredesk.payment.ChargeDetails;
import org.caredesk.payment.ChargeReader;
import org.caredesk.payment.refund.RefundLineKind;
import org.caredesk.payment.refund.RefundLineReader;
import org.caredesk.payment.refund.RefundLineRequest;
import org.caredesk.setting.SettingReader;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Caller;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Money;
import org.caredesk.shared.Ref;

/** Lets customers send goods back, and calls that off. */
@Stateless
@RolesAllowed({AGENT, ADMIN})
public class RmaService {

  @Inject private RmaRepository rmas;
  @Inject private RmaMails mails;
  @Inject private ChargeReader charges;
  @Inject private OrderReader orders;
  @Inject private RefundLineReader refundable;
  @Inject private HistoryService history;
  @Inject private SettingReader settings;
  @Inject private Clocks clocks;
  @Inject private Caller caller;

  /**
   * Gives a customer a number to send goods back under, and mails it.
   *
   * @throws BusinessException fulfillment.step when the parcel is not out, rma.openAlready,
   *     fulfillment.moreThanSent (pieces, what is left), rma.empty, rma.reason, rma.refundOver
   *     (what the charge has left), rma.otherOrder
   */
  public RmaReceipt issue(RmaRequest wanted) {
    Fulfillment parcel = rmas.parcelToChange(wanted.fulfillmentId());
    if (parcel.status() == FulfillmentStatus.RMA_PENDING) {
      throw new BusinessException("rma.openAlready", parcel.number());
    }
    parcel.awaitReturn();
    wanted.items().forEach(item -> parcel.mustHave(item.lineId(), item.quantity()));
    Rma rma = new Rma(wanted, parcel, currency(wanted, parcel), terms());
    rmas.add(rma);
    rmas.flush();
    history.record(
        rma.customerId(),
        HistoryKind.RMA_ISSUED,
        Ref.of(Ref.RMA, rma.id()),
        rma.number(),
        parcel.number());
    mails.issued(rma.id());
    return new RmaReceipt(rma.id(), rma.number());
  }

  /** What is agreed is never more than the charge has left; null where no money is agreed. */
  private String currency(RmaRequest wanted, Fulfillment parcel) {
    if (wanted.chargeId() == null) {
      return null;
    }
    ChargeDetails charge = charges.details(wanted.chargeId());
    if (charge.orderId() != parcel.orderId()) {
      throw new BusinessException("rma.otherOrder");
    }
    Money agreed =
        wanted.items().stream()
            .map(RmaItemRequest::refund)
            .filter(Objects::nonNull)
            .reduce(Money.zero(charge.refundable().currency()), Money::plus);
    if (agreed.compareTo(charge.refundable()) > 0) {
      throw new BusinessException("rma.refundOver", charge.refundable());
    }
    refundable.ofOrder(orders.summary(parcel.orderId())).check(lines(wanted, parcel));
    return agreed.currency();
  }

  private static List<RefundLineRequest> lines(RmaRequest wanted, Fulfillment parcel) {
    return wanted.items().stream()
        .filter(item -> item.refund() != null && item.refund().isPositive())
        .map(
            item ->
                new RefundLineRequest(
                    RefundLineKind.PRODUCT,
                    parcel.orderLine(item.lineId()),
                    item.quantity(),
                    item.refund()))
        .toList();
  }

  private RmaTerms terms() {
    Duration within = settings.get().returnWithin();
    ZoneId zone = settings.get().merchantZone();
    return new RmaTerms(
        null, caller.name(), clocks.now(), clocks.today(zone).plusDays(within.toDays()));
  }

  /**
   * Nothing more is expected back: the parcel stands where it was, with what came taken off.
   *
   * @throws BusinessException rma.over (number, where it stands), rma.unknown
   */
  public void cancel(long id) {
    Fulfillment parcel = rmas.parcelOf(id);
    Rma rma = rmas.toChange(id);
    rma.end(clocks.now());
    parcel.noLongerAwaited();
    history.record(
        rma.customerId(), HistoryKind.RMA_CANCELLED, Ref.of(Ref.RMA, rma.id()), rma.number());
  }

  /** Takes on returns from before; their parcels are on record already. */
  @RolesAllowed(SYSTEM)
  public void recordPast(List<PastRma> known) {
    ZoneId zone = settings.get().merchantZone();
    Duration within = settings.get().returnWithin();
    List<String> numbers = known.stream().map(PastRma::fulfillmentNumber).toList();
    Map<String, Fulfillment> parcels = rmas.parcelsByNumber(numbers);
    Map<Long, Map<Long, Integer>> pieces = rmas.pieces(parcels.values());
    for (PastRma past : known) {
      Fulfillment parcel = parcels.get(past.fulfillmentNumber());
      LocalDate due = LocalDate.ofInstant(past.issuedAt().plus(within), zone);
      rmas.add(new Rma(past, parcel, pieces.getOrDefault(parcel.id(), Map.of()), due));
    }
    rmas.flush();
  }
}
