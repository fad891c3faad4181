package org.caredesk.catalog.quote;

import java.io.Serializable;
import org.caredesk.shared.UnitPrice;

/**
 * So many pieces of a product.
 *
 * @param unitPrice a price agreed for this order, null: the product's own
 */
public record QuoteLineRequest(String sku, int quantity, UnitPrice unitPrice)
    implements Serializable {}
