package org.caredesk.order;

import java.io.Serializable;
import java.util.List;
import org.caredesk.shared.Money;

/**
 * An order as it is being taken: it may still change until money is asked for.
 *
 * @param couponCode as typed, null: none; it is redeemed when the order is placed
 * @param shippingProfileId how it is shipped, null: not chosen yet
 */
public record OrderDraftRequest(
    long customerId,
    String currency,
    List<OrderLineRequest> lines,
    Money shipping,
    Money tax,
    Money discount,
    String couponCode,
    Long shippingProfileId,
    OrderAddress shipTo,
    OrderAddress billTo)
    implements Serializable {}
