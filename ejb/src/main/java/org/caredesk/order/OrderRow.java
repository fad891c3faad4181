package org.caredesk.order;

import java.io.Serializable;
import java.time.Instant;
import org.caredesk.shared.Money;

/**
 * An order in a list.
 *
 * @param items the first names of what was bought, and how many more
 */
public record OrderRow(
    long id,
    String number,
    Instant placedAt,
    OrderStatus status,
    String items,
    Money total,
    Money paid,
    Money refunded)
    implements Serializable {}
