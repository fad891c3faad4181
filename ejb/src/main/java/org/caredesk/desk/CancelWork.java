package org.caredesk.desk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.caredesk.order.OrderReader;
import org.caredesk.order.OrderSummary;
import org.caredesk.shared.Ref;
import org.caredesk.work.WorkItemService;
import org.caredesk.work.WorkKind;

/**
 * Sees to it that no cancellation is forgotten: one that is not finished, and money that did not go
 * back, are put before a person even when nobody opens the order again.
 */
@Dependent
class CancelWork {

  @Inject private CancellationRepository cancellations;
  @Inject private WorkItemService work;
  @Inject private OrderReader orders;

  /** Waits for a person as long as a part of any cancellation of the order is still to be done. */
  void unfinished(OrderCancellation cancellation) {
    if (cancellations.unfinished(cancellation.orderId()).isPresent()) {
      open(cancellation, WorkKind.CANCEL_UNFINISHED);
    } else {
      Ref order = Ref.of(Ref.ORDER, cancellation.orderId());
      work.closeFor(order, WorkKind.CANCEL_UNFINISHED, "every part has its last word");
    }
  }

  /** Money that did not go back is given back by a person. */
  void failed(OrderCancellation cancellation, CancelPartRow part) {
    if (part.kind().isMoney() && part.state() == CancelPartState.FAILED) {
      open(cancellation, WorkKind.CANCEL_MONEY_FAILED, part.amount().toString());
    }
  }

  private void open(OrderCancellation cancellation, WorkKind kind, String... more) {
    OrderSummary order = orders.summary(cancellation.orderId());
    String[] args = new String[more.length + 1];
    args[0] = order.number();
    System.arraycopy(more, 0, args, 1, more.length);
    work.open(kind, Ref.of(Ref.ORDER, order.id()), order.customerId(), args);
  }
}
