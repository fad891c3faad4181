package org.caredesk.catalog.quote;

import org.caredesk.catalog.ProductRow;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;
import org.caredesk.shared.UnitPrice;

/**
 * How a line is priced, pure: by the price agreed for it, else the product's own. What is off sale,
 * priced in another currency or of no sensible quantity cannot be sold.
 */
final class LinePricing {

  static final int MOST_PIECES = 9999;

  private final String currency;

  LinePricing(String currency) {
    this.currency = currency;
  }

  /**
   * The line, priced.
   *
   * @param product null: no product has this number
   * @throws BusinessException quote.productGone, quote.quantity, quote.currency, money.currencies
   */
  QuoteLine priced(QuoteLineRequest asked, ProductRow product) {
    if (product == null || !product.active()) {
      throw new BusinessException("quote.productGone", nameOf(asked, product));
    }
    if (asked.quantity() < 1 || asked.quantity() > MOST_PIECES) {
      throw new BusinessException("quote.quantity", MOST_PIECES);
    }
    UnitPrice agreed = asked.unitPrice();
    UnitPrice price = agreed == null ? product.price() : agreed;
    if (!price.currency().equals(currency)) {
      throw new BusinessException("quote.currency", product.name(), price.currency());
    }
    return line(asked, product, price, price.times(asked.quantity()));
  }

  /** The same line where it cannot be sold: it counts nothing. */
  QuoteLine barred(QuoteLineRequest asked, ProductRow product) {
    return line(asked, product, null, Money.zero(currency));
  }

  private QuoteLine line(QuoteLineRequest asked, ProductRow product, UnitPrice price, Money total) {
    boolean counts = price != null;
    boolean listed = product != null && product.price().currency().equals(currency);
    Integer each = product == null ? null : product.weightGrams();
    return new QuoteLine(
        asked.sku(),
        nameOf(asked, product),
        asked.quantity(),
        listed ? product.price() : null,
        price,
        total,
        counts && product.taxable(),
        counts && each != null ? (long) each * asked.quantity() : 0);
  }

  private static String nameOf(QuoteLineRequest asked, ProductRow product) {
    return product == null ? asked.sku() : product.name();
  }
}
