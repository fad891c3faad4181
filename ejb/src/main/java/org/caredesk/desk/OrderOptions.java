package org.caredesk.desk;

import java.io.Serializable;
import java.util.List;
import org.caredesk.fulfillment.FulfillmentRow;
import org.caredesk.fulfillment.FulfillmentStatus;
import org.caredesk.order.OrderStatus;
import org.caredesk.order.OrderSummary;
import org.caredesk.payment.Barred;
import org.caredesk.payment.ChargeDetails;
import org.caredesk.payment.Phase;
import org.caredesk.payment.refund.RefundableOrder;
import org.caredesk.shared.Money;

/**
 * What can be done with an order now, and why not: the page offers nothing that would be refused
 * for a reason that was knowable. Null stands for: it can be done.
 *
 * @param cancelBarred why it cannot be called off
 * @param refundBarred why nothing of it can be given back by line
 * @param approveBarred why its promised money cannot be taken
 * @param declineBarred why it cannot be declined: it is not held
 * @param completeBarred why it cannot be gone on with in order entry
 * @param shipToBarred why it cannot go somewhere else
 */
public record OrderOptions(
    Barred cancelBarred,
    Barred refundBarred,
    Barred approveBarred,
    Barred declineBarred,
    Barred completeBarred,
    Barred shipToBarred)
    implements Serializable {

  public static OrderOptions of(
      OrderSummary order,
      List<ChargeDetails> charges,
      RefundableOrder open,
      List<FulfillmentRow> parcels) {
    Barred cancel = CancelPolicy.barred(order);
    return new OrderOptions(
        cancel,
        refund(charges, open),
        approve(order, charges),
        order.status() == OrderStatus.PENDING ? cancel : because("review.notHeld"),
        complete(order),
        shipTo(order, parcels));
  }

  /**
   * Whether giving this amount back leaves nothing taken or promised behind: only then the order
   * may be called off along with a refund. Otherwise it has a plan of its own to be looked at.
   */
  public static boolean isAllThatIsLeft(List<ChargeDetails> charges, Money amount) {
    Money left =
        charges.stream()
            .map(ChargeDetails::refundable)
            .reduce(Money.zero(amount.currency()), Money::plus);
    return left.compareTo(amount) == 0
        && charges.stream().allMatch(charge -> charge.phase().isTaken() || charge.phase().isGone());
  }

  private static Barred refund(List<ChargeDetails> charges, RefundableOrder open) {
    if (charges.stream().anyMatch(charge -> charge.options().canRefund())) {
      return open.isOpen() ? null : because("refund.noLineLeft");
    }
    return charges.stream()
        .map(charge -> charge.options().refundBarred())
        .findFirst()
        .orElseGet(() -> because("order.nothingPaid"));
  }

  private static Barred approve(OrderSummary order, List<ChargeDetails> charges) {
    if (order.status() != OrderStatus.PENDING) {
      return because("review.notHeld");
    }
    return charges.stream().anyMatch(charge -> charge.options().canCapture())
        ? null
        : charges.stream()
            .filter(charge -> charge.phase() == Phase.AUTHORIZED || charge.phase() == Phase.EXPIRED)
            .findFirst()
            .map(charge -> charge.options().captureBarred())
            .orElseGet(() -> because("review.noPromise"));
  }

  private static Barred complete(OrderSummary order) {
    boolean open = order.status() == OrderStatus.PARTIAL || order.status() == OrderStatus.DECLINED;
    return open && !order.paid().isPositive() ? null : because("order.notOpen");
  }

  private static Barred shipTo(OrderSummary order, List<FulfillmentRow> parcels) {
    if (order.status() == OrderStatus.CANCELLED || order.status() == OrderStatus.REFUNDED) {
      return because("shipTo.notSent");
    }
    return parcels.stream()
        .filter(parcel -> parcel.status().isOut() || parcel.status() == FulfillmentStatus.RETURNED)
        .findFirst()
        .map(parcel -> new Barred("fulfillment.hasLeft", List.of(parcel.number())))
        .orElse(null);
  }

  private static Barred because(String code) {
    return new Barred(code, List.of());
  }

  public boolean canCancel() {
    return cancelBarred == null;
  }

  public boolean canRefund() {
    return refundBarred == null;
  }

  public boolean canApprove() {
    return approveBarred == null;
  }

  public boolean canDecline() {
    return declineBarred == null;
  }

  public boolean canComplete() {
    return completeBarred == null;
  }

  public boolean canChangeShipTo() {
    return shipToBarred == null;
  }
}
