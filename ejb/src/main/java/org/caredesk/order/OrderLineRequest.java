package org.caredesk.order;

import java.io.Serializable;
import org.caredesk.shared.UnitPrice;

/**
 * So many pieces of something.
 *
 * @param quantity pieces, at least 1
 */
public record OrderLineRequest(String sku, String name, int quantity, UnitPrice unitPrice)
    implements Serializable {}
