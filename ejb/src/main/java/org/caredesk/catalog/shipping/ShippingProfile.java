package org.caredesk.catalog.shipping;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.caredesk.shared.Money;

/**
 * A way to ship, with its price list.
 *
 * @param countries where to, by their codes; empty: everywhere
 * @param steps from the lowest up, the first from 0
 * @param freeFrom goods of this worth ship for nothing, null: never
 */
public record ShippingProfile(
    long id,
    long version,
    String name,
    ShippingBasis basis,
    String currency,
    Set<String> countries,
    List<ShippingStep> steps,
    Money freeFrom,
    boolean active)
    implements Serializable {

  public ShippingProfile {
    countries = Set.copyOf(countries);
    steps = List.copyOf(steps);
  }

  /** Whether it goes there. */
  public boolean goesTo(String country) {
    return countries.isEmpty() || countries.contains(country);
  }

  /**
   * What it costs. The last step that is reached decides; a step is reached at its very beginning.
   *
   * @param goods their worth after the coupon, in the profile's currency
   * @param grams what all pieces weigh
   */
  public Money price(Money goods, long grams) {
    if (freeFrom != null && goods.compareTo(freeFrom) >= 0) {
      return Money.zero(currency);
    }
    BigDecimal measure =
        switch (basis) {
          case FLAT -> BigDecimal.ZERO;
          case WEIGHT -> BigDecimal.valueOf(grams);
          case GOODS -> goods.amount();
        };
    Money price = steps.get(0).price();
    for (ShippingStep step : steps) {
      price = measure.compareTo(step.from()) >= 0 ? step.price() : price;
    }
    return price;
  }
}
