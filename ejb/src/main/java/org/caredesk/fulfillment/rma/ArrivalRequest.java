package org.caredesk.fulfillment.rma;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;

/**
 * Goods that came back under an RMA.
 *
 * @param requestKey the asker's; the same key is the same arrival for ever
 * @param pieces how many of each of the RMA's lines, by the line's id
 * @param receivedAt when; null: now
 */
public record ArrivalRequest(
    long rmaId, String requestKey, Map<Long, Integer> pieces, Instant receivedAt)
    implements Serializable {

  public ArrivalRequest {
    pieces = Map.copyOf(pieces);
  }
}
