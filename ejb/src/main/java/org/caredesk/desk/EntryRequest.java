package org.caredesk.desk;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.caredesk.catalog.quote.QuoteLineRequest;
import org.caredesk.catalog.quote.QuoteRequest;
import org.caredesk.customer.AddressLine;
import org.caredesk.order.OrderAddress;

/**
 * An order as it stands on the page.
 *
 * @param orderId null: not taken down yet
 * @param version of the order as the page saw it; of no meaning for a new one
 * @param couponCode as typed, null: none
 * @param shippingProfileId null: not chosen yet
 * @param billTo null: not known yet
 * @param shipTo null: not known yet
 */
public record EntryRequest(
    Long orderId,
    long version,
    long customerId,
    String currency,
    List<EntryLine> lines,
    String couponCode,
    Long shippingProfileId,
    OrderAddress billTo,
    OrderAddress shipTo)
    implements Serializable {

  public EntryRequest {
    lines = List.copyOf(lines);
    couponCode = couponCode == null || couponCode.isBlank() ? null : couponCode.strip();
  }

  /** Where it is sent to and billed, as far as that is known. */
  List<AddressLine> places() {
    return Stream.of(shipTo, billTo).filter(Objects::nonNull).map(OrderAddress::place).toList();
  }

  /** The question what it would cost. */
  public QuoteRequest toQuote() {
    return new QuoteRequest(
        currency,
        lines.stream()
            .map(line -> new QuoteLineRequest(line.sku(), line.quantity(), line.price()))
            .toList(),
        couponCode,
        shippingProfileId,
        shipTo == null ? null : shipTo.country(),
        shipTo == null ? null : shipTo.state(),
        customerId,
        orderId);
  }
}
