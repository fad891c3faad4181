package org.caredesk.fulfillment;

import java.io.Serializable;
import java.util.List;

/**
 * What became of an order's parcels when it was called off.
 *
 * @param cancelled numbers of those that will not be sent
 * @param onTheirWay numbers of those that had been sent already and can only come back
 */
public record CancelForOrderReceipt(List<String> cancelled, List<String> onTheirWay)
    implements Serializable {

  public CancelForOrderReceipt {
    cancelled = List.copyOf(cancelled);
    onTheirWay = List.copyOf(onTheirWay);
  }
}
