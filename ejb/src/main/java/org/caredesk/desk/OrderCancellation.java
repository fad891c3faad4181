package org.caredesk.desk;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One decision to call an order, or some of it, off; root of its parts. Written with all that is to
 * be done before a gateway is asked, so that what a crash interrupts is seen and can be gone on
 * with. Guards that its parts are done by one at a time.
 */
@Entity
@Table(name = "order_cancellation")
public class OrderCancellation {

  /** Longer than its calls may take together; after that, whoever did it is gone. */
  static final Duration BUSY = Duration.ofMinutes(5);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "order_cancellation_seq")
  @SequenceGenerator(
      name = "order_cancellation_seq",
      sequenceName = "order_cancellation_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "order_id")
  private long orderId;

  @Column(name = "request_key")
  private String requestKey;

  @Column(name = "request_digest")
  private String requestDigest;

  private boolean whole;
  private String reason;
  private String note;

  @Column(name = "requested_by")
  private String requestedBy;

  @Column(name = "requested_at")
  private Instant requestedAt;

  @Column(name = "claimed_until")
  private Instant claimedUntil;

  @Version private long version;

  @ElementCollection
  @CollectionTable(
      name = "order_cancellation_line",
      joinColumns = @JoinColumn(name = "cancellation_id"))
  @MapKeyColumn(name = "order_line_id")
  @Column(name = "quantity")
  private Map<Long, Integer> pieces = new HashMap<>();

  @OneToMany(mappedBy = "cancellation", cascade = CascadeType.PERSIST)
  @OrderBy("place")
  private List<CancellationPart> parts = new ArrayList<>();

  protected OrderCancellation() {}

  OrderCancellation(
      CancelOrderRequest asked, String digest, CancelPlan plan, String by, Instant at) {
    this.orderId = asked.wish().orderId();
    this.requestKey = asked.requestKey().toString();
    this.requestDigest = digest;
    this.whole = plan.whole();
    this.reason = asked.wish().reason();
    this.note = asked.wish().note();
    this.requestedBy = by;
    this.requestedAt = at;
    if (!plan.whole()) {
      this.pieces.putAll(asked.wish().lines());
    }
    plan.parts().forEach(part -> parts.add(new CancellationPart(this, parts.size() + 1, part)));
  }

  /** Somebody does the parts from now on; false while somebody else does. */
  boolean claim(Instant now) {
    if (claimedUntil != null && now.isBefore(claimedUntil)) {
      return false;
    }
    claimedUntil = now.plus(BUSY);
    return true;
  }

  Long id() {
    return id;
  }

  long orderId() {
    return orderId;
  }

  String requestKey() {
    return requestKey;
  }

  String requestDigest() {
    return requestDigest;
  }

  boolean isWhole() {
    return whole;
  }

  String reason() {
    return reason;
  }

  String note() {
    return note;
  }

  /** How many pieces of which line; empty: the whole order. */
  Map<Long, Integer> pieces() {
    return Map.copyOf(pieces);
  }

  List<CancellationPart> parts() {
    return List.copyOf(parts);
  }

  CancellationPart part(int place) {
    return parts.get(place - 1);
  }

  CancelReceipt receipt() {
    return new CancelReceipt(
        id,
        whole,
        reason,
        note,
        requestedBy,
        requestedAt,
        claimedUntil,
        parts.stream().map(CancellationPart::row).toList());
  }
}
