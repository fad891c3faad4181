package org.caredesk.fulfillment;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.caredesk.shared.BusinessException;

/**
 * One parcel of an order, root of its lines. It goes from status to status by its verbs alone, and
 * only where FulfillmentStatus allows the step. Long because all verbs of a parcel stand here.
 */
@Entity
@Table(name = "fulfillment")
public class Fulfillment {

  /** Why a parcel is held whose order is being checked: an approval lets it go by itself. */
  static final String QUALITY_ASSURANCE = "QA";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fulfillment_seq")
  @SequenceGenerator(name = "fulfillment_seq", sequenceName = "fulfillment_seq")
  private Long id;

  @Column(nullable = false)
  private String number;

  @Column(name = "order_id")
  private long orderId;

  @Column(name = "customer_id")
  private long customerId;

  @Enumerated(EnumType.STRING)
  private FulfillmentStatus status;

  private String reason;
  private String carrier;

  @Column(name = "tracking_number")
  private String trackingNumber;

  @Column(name = "reship_of")
  private Long reshipOf;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "shipped_at")
  private Instant shippedAt;

  @Column(name = "delivered_at")
  private Instant deliveredAt;

  @Version private long version;

  @OneToMany(mappedBy = "fulfillment", cascade = CascadeType.PERSIST)
  @OrderBy("orderLineId")
  private List<FulfillmentLine> lines = new ArrayList<>();

  protected Fulfillment() {}

  /**
   * A parcel to be sent.
   *
   * @param pieces how many of each order line, by the line's id
   */
  Fulfillment(long orderId, long customerId, Map<Long, Integer> pieces, Instant at) {
    this.orderId = orderId;
    this.customerId = customerId;
    this.status = FulfillmentStatus.PENDING;
    this.createdAt = at;
    pieces.forEach((line, quantity) -> lines.add(new FulfillmentLine(this, line, quantity)));
  }

  /** A parcel from before. */
  Fulfillment(PastFulfillment past, Map<Long, Integer> pieces) {
    this(past.orderId(), past.customerId(), pieces, past.createdAt());
    this.number = past.number();
    this.status = past.status();
    this.reason = past.reason();
    this.carrier = past.carrier();
    this.trackingNumber = past.trackingNumber();
    this.shippedAt = past.shippedAt();
    this.deliveredAt = past.deliveredAt();
    if (status == FulfillmentStatus.RETURNED) {
      lines.forEach(FulfillmentLine::allReturned);
    }
  }

  /**
   * This parcel once more, without what had come back of one that was lost or broken.
   *
   * @param most no more of each order line than this: what the customer is still owed of it
   */
  Fulfillment again(Map<Long, Integer> most, Instant at) {
    Fulfillment again = new Fulfillment(orderId, customerId, Map.of(), at);
    for (FulfillmentLine line : lines) {
      int had = status == FulfillmentStatus.RETURNED ? line.quantity() : line.left();
      int pieces = Math.min(had, most.getOrDefault(line.orderLineId(), 0));
      if (pieces > 0) {
        again.lines.add(new FulfillmentLine(again, line.orderLineId(), pieces));
      }
    }
    again.reshipOf = id;
    return again;
  }

  /** Whether there is something in it, and of each line no more than this. */
  boolean fits(Map<Long, Integer> unsent) {
    return !lines.isEmpty()
        && lines.stream()
            .allMatch(line -> line.quantity() <= unsent.getOrDefault(line.orderLineId(), 0));
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** Whether some of these pieces, by the order's line, are in it. */
  boolean holdsAnyOf(Map<Long, Integer> pieces) {
    return lines.stream().anyMatch(line -> pieces.getOrDefault(line.orderLineId(), 0) > 0);
  }

  /** What is in some parcels, by the order's line, without pieces that are not wanted any more. */
  static Map<Long, Integer> contents(List<Fulfillment> parcels, Map<Long, Integer> without) {
    Map<Long, Integer> contents = new TreeMap<>();
    parcels.stream()
        .flatMap(parcel -> parcel.lines.stream())
        .forEach(line -> contents.merge(line.orderLineId(), line.quantity(), Integer::sum));
    without.forEach(
        (line, pieces) ->
            contents.computeIfPresent(
                line, (same, had) -> had > pieces ? Integer.valueOf(had - pieces) : null));
    return contents;
  }

  void numberIfNone() {
    if (number == null) {
      number = "F" + id;
    }
  }

  /** Stopped until somebody lets it go. */
  void hold(String why) {
    become(FulfillmentStatus.HOLD);
    this.reason = Why.said(why);
  }

  /** May be sent after all. */
  void release() {
    become(FulfillmentStatus.PENDING);
    this.reason = null;
  }

  /** Called off; nothing has left. */
  void cancel(String why) {
    become(FulfillmentStatus.CANCELLED);
    this.reason = Why.said(why);
  }

  /** Handed to a carrier. */
  void ship(Tracking tracking, Instant at) {
    become(FulfillmentStatus.SHIPPED);
    this.carrier = tracking.carrier();
    this.trackingNumber = tracking.number();
    this.shippedAt = at;
    this.reason = null;
  }

  /** The carrier or its number was written down wrongly. */
  void correct(Tracking tracking) {
    if (status != FulfillmentStatus.SHIPPED && status != FulfillmentStatus.DELIVERED) {
      throw new BusinessException("fulfillment.notOnItsWay", number, status);
    }
    this.carrier = tracking.carrier();
    this.trackingNumber = tracking.number();
  }

  /** It has arrived. */
  void deliver(Instant at) {
    become(FulfillmentStatus.DELIVERED);
    this.deliveredAt = at;
  }

  /** Could not be sent, was lost or arrived broken. */
  void fail(String why) {
    become(FulfillmentStatus.FAILED);
    this.reason = Why.said(why);
  }

  /** All of it came back without having been asked for. */
  void comeBack() {
    if (status == FulfillmentStatus.RMA_PENDING) {
      throw new BusinessException("fulfillment.hasRma", number);
    }
    become(FulfillmentStatus.RETURNED);
    lines.forEach(FulfillmentLine::allReturned);
  }

  /** The customer may send some of it back. */
  public void awaitReturn() {
    become(FulfillmentStatus.RMA_PENDING);
  }

  /** Pieces of a line came back. */
  public void takeBack(long lineId, int quantity) {
    line(lineId).takeBack(quantity);
  }

  /**
   * So many pieces of a line are out and did not come back.
   *
   * @throws BusinessException fulfillment.noLine, fulfillment.moreThanSent
   */
  public void mustHave(long lineId, int quantity) {
    line(lineId).mustHave(quantity);
  }

  /** The order's line that a line holds pieces of. */
  public long orderLine(long lineId) {
    return line(lineId).orderLineId();
  }

  private FulfillmentLine line(long lineId) {
    return lines.stream()
        .filter(line -> line.id() == lineId)
        .findAny()
        .orElseThrow(() -> new BusinessException("fulfillment.noLine", number));
  }

  /** Nothing more is expected back: all came, or the rest stays with the customer. */
  public void noLongerAwaited() {
    if (lines.stream().allMatch(line -> line.left() == 0)) {
      become(FulfillmentStatus.RETURNED);
    } else {
      become(deliveredAt == null ? FulfillmentStatus.SHIPPED : FulfillmentStatus.DELIVERED);
    }
  }

  private void become(FulfillmentStatus next) {
    if (!status.mayBecome(next)) {
      throw new BusinessException("fulfillment.step", number, status, next);
    }
    this.status = next;
  }

  /** How many pieces of an order line are in it. */
  int piecesOf(long orderLineId) {
    return lines.stream()
        .filter(line -> line.orderLineId() == orderLineId)
        .mapToInt(FulfillmentLine::quantity)
        .sum();
  }

  boolean isHeldForQuality() {
    return status == FulfillmentStatus.HOLD && QUALITY_ASSURANCE.equals(reason);
  }

  public Long id() {
    return id;
  }

  public String number() {
    return number;
  }

  public long orderId() {
    return orderId;
  }

  public long customerId() {
    return customerId;
  }

  public FulfillmentStatus status() {
    return status;
  }
}
