package org.caredesk.order;

import java.io.Serializable;
import java.util.List;
import org.caredesk.shared.Money;

/**
 * What a customer has ordered so far, the head of the profile.
 *
 * @param orders how many orders
 * @param paid what was paid, one amount for each currency
 * @param refunded what went back, one amount for each currency, none where nothing did
 */
public record OrderTotals(long orders, List<Money> paid, List<Money> refunded)
    implements Serializable {

  public OrderTotals {
    paid = List.copyOf(paid);
    refunded = List.copyOf(refunded);
  }
}
