package org.caredesk.catalog.quote;

import java.io.Serializable;
import org.caredesk.shared.Money;
import org.caredesk.shared.UnitPrice;

/**
 * A line with its price. A line that cannot be sold counts nothing; the quote's problems say why.
 *
 * @param listPrice the product's own price, null where it has none in this currency
 * @param unitPrice what one piece costs here, null where it cannot be said
 * @param total quantity × unit price, rounded half up to the minor unit
 * @param grams what all its pieces weigh
 */
public record QuoteLine(
    String sku,
    String name,
    int quantity,
    UnitPrice listPrice,
    UnitPrice unitPrice,
    Money total,
    boolean taxable,
    long grams)
    implements Serializable {}
