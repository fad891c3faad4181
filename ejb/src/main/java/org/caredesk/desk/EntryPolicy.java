package org.caredesk.desk;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.caredesk.catalog.quote.Quote;
import org.caredesk.catalog.quote.QuoteLine;
import org.caredesk.order.OrderAddress;
import org.caredesk.order.OrderDraftRequest;
import org.caredesk.order.OrderLineRequest;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;
import org.caredesk.shared.UnitPrice;

/** The rules of taking an order down: what it is made of, and what it lacks to be placed. */
final class EntryPolicy {

  private EntryPolicy() {}

  /** The order as the quote prices it; lines that cannot be sold are left out. */
  static OrderDraftRequest draft(EntryRequest entry, Quote quote) {
    List<OrderLineRequest> lines =
        quote.lines().stream()
            .filter(line -> line.unitPrice() != null && line.quantity() > 0)
            .map(EntryPolicy::line)
            .toList();
    return new OrderDraftRequest(
        entry.customerId(),
        entry.currency(),
        lines,
        quote.amounts().shipping(),
        quote.amounts().tax(),
        quote.amounts().discount(),
        entry.couponCode(),
        entry.shippingProfileId(),
        entry.shipTo(),
        entry.billTo());
  }

  private static OrderLineRequest line(QuoteLine line) {
    UnitPrice asked = line.unitPrice().equals(line.listPrice()) ? null : line.listPrice();
    return new OrderLineRequest(line.sku(), line.name(), line.quantity(), line.unitPrice(), asked);
  }

  /**
   * Another price than the catalog's is for where a setting says so.
   *
   * @throws BusinessException entry.price (the product's name)
   */
  static void requireCatalogPrices(EntryRequest entry, Quote quote) {
    IntStream.range(0, entry.lines().size())
        .filter(at -> entry.lines().get(at).price() != null)
        .mapToObj(at -> quote.lines().get(at))
        .filter(line -> !Objects.equals(line.unitPrice(), line.listPrice()))
        .findFirst()
        .ifPresent(
            line -> {
              throw new BusinessException("entry.price", line.name());
            });
  }

  /**
   * What must be known of an order before it is placed.
   *
   * @param shippable whether there is a way to ship it that could be chosen
   * @throws BusinessException that of the quote's first problem; order.empty, entry.shipTo,
   *     entry.billTo, entry.shipping, entry.totalChanged (what it costs now)
   */
  static void requirePlaceable(
      EntryRequest entry, Quote quote, boolean shippable, Money seenTotal) {
    quote.problems().stream()
        .findFirst()
        .ifPresent(
            problem -> {
              throw problem.refusal();
            });
    if (entry.lines().isEmpty()) {
      throw new BusinessException("order.empty");
    }
    requireWhole(entry.shipTo(), "entry.shipTo");
    requireWhole(entry.billTo(), "entry.billTo");
    if (shippable && entry.shippingProfileId() == null) {
      throw new BusinessException("entry.shipping");
    }
    if (!quote.amounts().total().equals(seenTotal)) {
      throw new BusinessException("entry.totalChanged", quote.amounts().total());
    }
  }

  private static void requireWhole(OrderAddress address, String code) {
    if (address == null
        || address.recipient().isEmpty()
        || address.line1().isEmpty()
        || address.city().isEmpty()) {
      throw new BusinessException(code);
    }
  }
}
