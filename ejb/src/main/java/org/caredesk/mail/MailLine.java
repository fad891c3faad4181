package org.caredesk.mail;

import org.caredesk.shared.Money;
import org.caredesk.shared.UnitPrice;

/**
 * A line of a mail: so many pieces of a product.
 *
 * @param unitPrice null where the mail tells no prices
 * @param total null where the mail tells no prices
 */
public record MailLine(String product, String sku, int quantity, UnitPrice unitPrice, Money total) {

  /** Pieces without their prices. */
  public static MailLine of(String product, String sku, int quantity) {
    return new MailLine(product, sku, quantity, null, null);
  }
}
