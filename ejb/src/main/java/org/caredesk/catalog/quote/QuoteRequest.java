package org.caredesk.catalog.quote;

import java.io.Serializable;
import java.util.List;

/**
 * What is asked the price of.
 *
 * @param couponCode as typed, blank or null: none
 * @param shippingProfileId null: not chosen yet, shipping counts nothing
 * @param country where it goes, by its code
 * @param state as the address writes it, may be blank
 * @param customerId who buys, null: not known yet
 * @param orderId the order that is gone on with, whose own use of the coupon does not count against
 *     it; null: a new one
 */
public record QuoteRequest(
    String currency,
    List<QuoteLineRequest> lines,
    String couponCode,
    Long shippingProfileId,
    String country,
    String state,
    Long customerId,
    Long orderId)
    implements Serializable {

  public QuoteRequest {
    lines = List.copyOf(lines);
  }
}
