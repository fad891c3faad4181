package org.caredesk.catalog.shipping;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.caredesk.shared.Money;

/**
 * A way to ship as an admin describes it.
 *
 * @param countries where to, by their codes; empty: everywhere
 * @param steps the price list; FLAT has one step
 * @param freeFrom goods of this worth ship for nothing, null: never
 */
public record ShippingRequest(
    String name,
    ShippingBasis basis,
    String currency,
    Set<String> countries,
    List<ShippingStep> steps,
    Money freeFrom)
    implements Serializable {

  /** More steps than any price list has. */
  public static final int MOST_STEPS = 8;

  public ShippingRequest {
    countries = Set.copyOf(countries);
    steps = List.copyOf(steps);
  }
}
