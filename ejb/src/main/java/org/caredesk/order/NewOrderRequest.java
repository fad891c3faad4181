package org.caredesk.order;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.caredesk.shared.Money;

/**
 * What a customer wants to buy.
 *
 * @param number the merchant's own number, null: the house gives one
 * @param placedAt null: now
 */
public record NewOrderRequest(
    long customerId,
    String number,
    String currency,
    List<OrderLineRequest> lines,
    Money shipping,
    Money tax,
    Money discount,
    Instant placedAt)
    implements Serializable {}
