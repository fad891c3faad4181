package org.caredesk.order;

import java.io.Serializable;
import org.caredesk.shared.Money;
import org.caredesk.shared.UnitPrice;

/**
 * A line of an order as shown.
 *
 * @param cancelled how many pieces of it were called off
 */
public record OrderLineRow(
    long id,
    int line,
    String sku,
    String name,
    int quantity,
    UnitPrice unitPrice,
    Money total,
    int cancelled)
    implements Serializable {}
