package org.caredesk.fulfillment;

import java.io.Serializable;
import java.time.Instant;

/**
 * A parcel from before Caredesk.
 *
 * @param reason why it was held, called off or failed; null: not known
 * @param carrier code of a carrier on record; null: not known
 * @param createdAt when it was made up; an import takes the day of the order
 * @param whole whether it is the only parcel of its order, and so holds all of it; of several,
 *     nobody knows which holds what
 */
public record PastFulfillment(
    String number,
    long orderId,
    long customerId,
    FulfillmentStatus status,
    String reason,
    String carrier,
    String trackingNumber,
    Instant createdAt,
    Instant shippedAt,
    Instant deliveredAt,
    boolean whole)
    implements Serializable {}
