package org.caredesk.catalog.tax;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A row of the tax table as an admin writes it.
 *
 * @param country by its code
 * @param state as addresses write it, without regard to case; blank: the whole country
 * @param percent from 0 to 100, up to four decimals
 */
public record TaxRequest(String country, String state, BigDecimal percent, boolean shippingTaxed)
    implements Serializable {}
