package org.caredesk.catalog.quote;

import java.io.Serializable;
import org.caredesk.shared.Money;

/**
 * What an order comes to: goods − discount + shipping + tax = total.
 *
 * @param goods the sum of the lines
 * @param discount what the coupon takes off them
 */
public record QuoteAmounts(Money goods, Money discount, Money shipping, Money tax, Money total)
    implements Serializable {}
