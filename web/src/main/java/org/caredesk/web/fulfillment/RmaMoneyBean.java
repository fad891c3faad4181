package org.caredesk.web.fulfillment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.caredesk.order.OrderReader;
import org.caredesk.payment.ChargeDetails;
import org.caredesk.payment.ChargeReader;
import org.caredesk.payment.refund.RefundLineKind;
import org.caredesk.payment.refund.RefundLineReader;
import org.caredesk.payment.refund.RefundLineRequest;
import org.caredesk.payment.refund.RefundShares;
import org.caredesk.payment.refund.RefundableOrder;
import org.caredesk.shared.Money;

/** What may be given back for goods that come back: by line, and never beyond the charge. */
@RequestScoped
public class RmaMoneyBean {

  @Inject private ChargeReader charges;
  @Inject private OrderReader orders;
  @Inject private RefundLineReader refundable;

  /** The order's charge that has the most left; empty when none allows a refund. */
  Optional<ChargeDetails> charge(long orderId) {
    return charges.ofOrder(orderId).stream()
        .filter(charge -> charge.options().canRefund())
        .max(Comparator.comparing(charge -> charge.options().refundUpTo().amount()));
  }

  /** What of the order may still be given back. */
  RefundableOrder refundable(long orderId) {
    return refundable.ofOrder(orders.summary(orderId));
  }

  /**
   * What giving back these pieces comes to, by order line; together no more than the charge has
   * left.
   */
  static Map<Long, Money> suggest(RefundableOrder order, Map<Long, Integer> pieces, Money most) {
    Map<Long, Money> suggested = new HashMap<>();
    Money left = most;
    for (RefundLineRequest line : RefundShares.suggest(order, pieces, false)) {
      if (line.kind() == RefundLineKind.PRODUCT) {
        Money share = line.amount().min(left);
        suggested.put(line.orderLineId(), share);
        left = left.minus(share);
      }
    }
    return suggested;
  }
}
