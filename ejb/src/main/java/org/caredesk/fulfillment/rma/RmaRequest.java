package org.caredesk.fulfillment.rma;

import java.io.Serializable;
import java.util.List;

/**
 * What a customer asks to send back.
 *
 * @param items what of the parcel
 * @param reason code of the reason
 * @param note in the agent's words; may be null
 * @param chargeId the charge to give back from when received; null: no money
 */
public record RmaRequest(
    long fulfillmentId, List<RmaItemRequest> items, String reason, String note, Long chargeId)
    implements Serializable {

  public RmaRequest {
    items = List.copyOf(items);
  }
}
