package org.caredesk.fulfillment;

import java.io.Serializable;
import java.time.Instant;

/**
 * A parcel from before Caredesk.
 *
 * @param carrier a carrier on record; null: not known
 * @param createdAt when it was made up; an import takes the day of the order
 * @param rmaNumber the number it was, or is to be, sent back under; null: none
 */
public record PastFulfillment(
    String number,
    long orderId,
    long customerId,
    FulfillmentStatus status,
    String carrier,
    String trackingNumber,
    Instant createdAt,
    Instant shippedAt,
    Instant deliveredAt,
    String rmaNumber)
    implements Serializable {}
