package org.caredesk.catalog.tax;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What falls on an order for one place.
 *
 * @param percent up to four decimals
 * @param shippingTaxed whether it falls on the shipping too
 */
public record TaxTerms(BigDecimal percent, boolean shippingTaxed) implements Serializable {

  /** A place that the table does not know. */
  public static final TaxTerms NONE = new TaxTerms(BigDecimal.ZERO, false);
}
