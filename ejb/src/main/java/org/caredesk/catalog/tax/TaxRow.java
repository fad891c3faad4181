package org.caredesk.catalog.tax;

import java.io.Serializable;
import java.math.BigDecimal;

/** A row of the tax table; an empty state means the whole country. */
public record TaxRow(
    long id, long version, String country, String state, BigDecimal percent, boolean shippingTaxed)
    implements Serializable {}
