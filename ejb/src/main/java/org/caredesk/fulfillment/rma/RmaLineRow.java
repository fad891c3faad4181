package org.caredesk.fulfillment.rma;

import java.io.Serializable;
import org.caredesk.shared.Money;

/**
 * What of a parcel may come back, as shown.
 *
 * @param refund what is given back for all of it; null: no money was agreed
 */
public record RmaLineRow(
    long id, long orderLineId, String sku, String name, int quantity, int received, Money refund)
    implements Serializable {

  /** Pieces that are still expected. */
  public int left() {
    return quantity - received;
  }
}
