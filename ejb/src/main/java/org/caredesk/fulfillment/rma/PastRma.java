package org.caredesk.fulfillment.rma;

import java.io.Serializable;
import java.time.Instant;

/**
 * A return from before Caredesk, of a whole parcel.
 *
 * @param fulfillmentNumber the parcel's number
 * @param issuedAt when the number was given; where that is unknown, when the parcel was shipped
 * @param receivedAt when all of it was back; null: still expected
 */
public record PastRma(String number, String fulfillmentNumber, Instant issuedAt, Instant receivedAt)
    implements Serializable {

  /** Nobody wrote down why. */
  static final String REASON = "OTHER";

  boolean isReceived() {
    return receivedAt != null;
  }
}
