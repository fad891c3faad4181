package org.caredesk.order;

import java.io.Serializable;
import java.util.List;

/**
 * An order that is gone on with: what was taken down so far.
 *
 * @param version to be brought along with the next change
 * @param couponCode null: none
 * @param shippingProfileId null: not chosen yet
 * @param shipTo null: not known
 * @param billTo null: not known
 */
public record OrderDraftDetails(
    long id,
    String number,
    long version,
    long customerId,
    OrderStatus status,
    String currency,
    List<OrderLineRequest> lines,
    String couponCode,
    Long shippingProfileId,
    OrderAddress shipTo,
    OrderAddress billTo)
    implements Serializable {

  /** Whether anything of it may still be changed: nothing paid, not held, not called off. */
  public boolean open() {
    return status == OrderStatus.PARTIAL || status == OrderStatus.DECLINED;
  }
}
