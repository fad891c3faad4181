package org.caredesk.fulfillment;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.caredesk.order.OrderStatus;

/**
 * A parcel as shown.
 *
 * @param reason why it is held, was called off or failed; null otherwise
 * @param carrier the carrier's code, null before it is sent
 * @param trackingLink where it can be followed, null where nowhere
 * @param reshipOf number of the parcel that this one replaces, null: none
 * @param replacedBy number of the parcel that replaces this one, null: none
 * @param rmaId the open number under which it may be sent back; null: none
 */
public record FulfillmentRow(
    long id,
    String number,
    long orderId,
    String orderNumber,
    OrderStatus orderStatus,
    long customerId,
    FulfillmentStatus status,
    String reason,
    String carrier,
    String carrierName,
    String trackingNumber,
    String trackingLink,
    Instant createdAt,
    Instant shippedAt,
    Instant deliveredAt,
    String reshipOf,
    String replacedBy,
    Long rmaId,
    String rmaNumber,
    List<FulfillmentLineRow> lines)
    implements Serializable {

  public FulfillmentRow {
    lines = List.copyOf(lines);
  }

  /** How many pieces are in it. */
  public int pieces() {
    return lines.stream().mapToInt(FulfillmentLineRow::quantity).sum();
  }

  /** How many of them came back. */
  public int returned() {
    return lines.stream().mapToInt(FulfillmentLineRow::returned).sum();
  }
}
