package org.caredesk.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.caredesk.fulfillment.FulfillmentStatus;
import org.caredesk.fulfillment.PastFulfillment;
import org.caredesk.fulfillment.rma.PastRma;

/**
 * What was shipped for the orders of the demo: most of it arrived, some is lost or on its way back.
 */
final class DemoParcels {

  private static final List<String> CARRIERS = List.of("DHL", "ROYAL_MAIL", "DPD", "UPS", "EVRI");
  private static final Duration PACKED = Duration.ofHours(20);
  private static final Duration CARRIED = Duration.ofHours(52);
  private static final Duration KEPT = Duration.ofDays(9);
  private static final Duration LATE = Duration.ofDays(60);

  private DemoParcels() {}

  /** The parcels of these orders, as far as anything was or is to be sent for them. */
  static List<PastFulfillment> of(
      List<DemoOrder> orders, Map<String, Long> ids, Map<String, Long> owners, Instant now) {
    return orders.stream()
        .map(order -> of(order, ids.get(order.number()), owners.get(order.customerNumber()), now))
        .filter(Objects::nonNull)
        .toList();
  }

  private static PastFulfillment of(DemoOrder order, long orderId, long customerId, Instant now) {
    FulfillmentStatus status = status(order, now);
    if (status == null) {
      return null;
    }
    boolean sent = status.isOut() || status == FulfillmentStatus.RETURNED || isLost(status);
    boolean arrived =
        status == FulfillmentStatus.DELIVERED
            || status == FulfillmentStatus.RMA_PENDING
            || status == FulfillmentStatus.RETURNED;
    int draw = draw(order);
    return new PastFulfillment(
        number(order),
        orderId,
        customerId,
        status,
        reason(status),
        sent ? CARRIERS.get(draw % CARRIERS.size()) : null,
        sent ? "JD0146%08d".formatted(draw) : null,
        order.placedAt(),
        sent ? order.placedAt().plus(PACKED) : null,
        arrived ? order.placedAt().plus(CARRIED) : null,
        true);
  }

  private static boolean isLost(FulfillmentStatus status) {
    return status == FulfillmentStatus.FAILED;
  }

  private static String reason(FulfillmentStatus status) {
    return switch (status) {
      case HOLD -> "QA";
      case CANCELLED -> "CANCELLED";
      case FAILED -> "Lost on the way, says the carrier";
      case PENDING, SHIPPED, DELIVERED, RMA_PENDING, RETURNED -> null;
    };
  }

  private static FulfillmentStatus status(DemoOrder order, Instant now) {
    return switch (order.fate()) {
      case STARTED, DECLINED -> null;
      case HELD -> FulfillmentStatus.HOLD;
      case CALLED_OFF -> FulfillmentStatus.CANCELLED;
      case TAKEN -> FulfillmentStatus.PENDING;
      case GIVEN_BACK -> FulfillmentStatus.RETURNED;
      case SETTLED, PARTLY_BACK -> sent(order, Duration.between(order.placedAt(), now));
    };
  }

  private static FulfillmentStatus sent(DemoOrder order, Duration age) {
    if (age.compareTo(PACKED) < 0) {
      return FulfillmentStatus.PENDING;
    }
    if (age.compareTo(KEPT) < 0) {
      return age.compareTo(CARRIED) < 0 || draw(order) % 2 == 0
          ? FulfillmentStatus.SHIPPED
          : FulfillmentStatus.DELIVERED;
    }
    int ofHundred = draw(order) % 100;
    if (ofHundred < 12 && age.compareTo(LATE) < 0) {
      return FulfillmentStatus.RMA_PENDING;
    }
    return ofHundred < 2 ? FulfillmentStatus.FAILED : FulfillmentStatus.DELIVERED;
  }

  /** The returns that go with these parcels. */
  static List<PastRma> returns(List<PastFulfillment> parcels) {
    return parcels.stream().flatMap(DemoParcels::returned).toList();
  }

  private static Stream<PastRma> returned(PastFulfillment parcel) {
    Instant issued = parcel.createdAt().plus(KEPT);
    return switch (parcel.status()) {
      case RMA_PENDING ->
          Stream.of(new PastRma("R" + parcel.number(), parcel.number(), issued, null));
      case RETURNED ->
          Stream.of(
              new PastRma("R" + parcel.number(), parcel.number(), issued, issued.plus(CARRIED)));
      case HOLD, PENDING, SHIPPED, DELIVERED, CANCELLED, FAILED -> Stream.empty();
    };
  }

  private static String number(DemoOrder order) {
    return "F-" + order.number();
  }

  private static int draw(DemoOrder order) {
    return Math.floorMod(order.number().hashCode() * 31, 100_000_000);
  }
}
