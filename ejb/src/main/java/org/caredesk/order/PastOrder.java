package org.caredesk.order;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.caredesk.shared.Money;

/**
 * An order from before Caredesk. Its money follows with its transactions.
 *
 * @param total as the file says it; must be the sum
 */
public record PastOrder(
    String number,
    long customerId,
    Instant placedAt,
    OrderStatus status,
    List<OrderLineRequest> lines,
    Money shipping,
    Money tax,
    Money discount,
    Money total)
    implements Serializable {}
