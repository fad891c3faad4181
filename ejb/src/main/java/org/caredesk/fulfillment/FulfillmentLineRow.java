package org.caredesk.fulfillment;

import java.io.Serializable;

/**
 * What of an order line is in a parcel.
 *
 * @param returned how many of the pieces came back
 */
public record FulfillmentLineRow(
    long id, long orderLineId, String sku, String name, int quantity, int returned)
    implements Serializable {

  /** Pieces that did not come back. */
  public int left() {
    return quantity - returned;
  }
}
