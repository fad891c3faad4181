package org.caredesk.order;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.caredesk.shared.Money;

/** One order whole, as its page shows it. */
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
    Money refunded)
    implements Serializable {}
