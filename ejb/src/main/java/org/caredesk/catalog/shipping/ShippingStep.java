package org.caredesk.catalog.shipping;

import java.io.Serializable;
import java.math.BigDecimal;
import org.caredesk.shared.Money;

/**
 * A step of a price list as shown and asked for.
 *
 * @param from grams, or the worth of the goods in the profile's currency; the first step is from 0
 * @param price from there until the next step
 */
public record ShippingStep(BigDecimal from, Money price) implements Serializable {}
