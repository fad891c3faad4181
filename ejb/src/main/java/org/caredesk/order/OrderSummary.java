package org.caredesk.order;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.caredesk.shared.Money;

/**
 * One order whole, as its page shows it.
 *
 * @param shipTo where it goes, null: not known (orders from before)
 * @param billTo where the card's statement goes, null: not known
 * @param version to be brought along with whatever is changed in it
 * @param cancelled that it was called off, null when it was not
 */
public record OrderSummary(
    long id,
    String number,
    long customerId,
    String customerName,
    Instant placedAt,
    OrderStatus status,
    String currency,
    List<OrderLineRow> lines,
    Money shipping,
    Money tax,
    Money discount,
    Money total,
    Money paid,
    Money refunded,
    OrderAddress shipTo,
    OrderAddress billTo,
    long version,
    OrderCancelled cancelled)
    implements Serializable {}
