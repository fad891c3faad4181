package org.caredesk.fulfillment.rma;

import static org.caredesk.shared.Roles.SYSTEM;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.caredesk.fulfillment.Fulfillment;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;

/**
 * A return merchandise authorization: what of one parcel may come back and under which number, root
 * of its lines. Money is agreed with it and falls due with the goods.
 */
@Entity
@Table(name = "rma")
public class Rma {

  private static final int LONGEST_NOTE = 2000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rma_seq")
  @SequenceGenerator(name = "rma_seq", sequenceName = "rma_seq")
  private Long id;

  @Column(nullable = false)
  private String number;

  @Column(name = "fulfillment_id")
  private long fulfillmentId;

  @Column(name = "order_id")
  private long orderId;

  @Column(name = "customer_id")
  private long customerId;

  @Enumerated(EnumType.STRING)
  private RmaStatus status;

  private String reason;
  private String note;

  @Column(name = "issued_by")
  private String issuedBy;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "charge_id")
  private Long chargeId;

  private String currency;
  @Version private long version;

  @OneToMany(mappedBy = "rma", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<RmaLine> lines = new ArrayList<>();

  protected Rma() {}

  /**
   * @param currency of the charge; null: no money
   */
  Rma(RmaRequest wanted, Fulfillment parcel, String currency, RmaTerms terms) {
    if (wanted.items().isEmpty()) {
      throw new BusinessException("rma.empty");
    }
    if (wanted.reason() == null || wanted.reason().isBlank()) {
      throw new BusinessException("rma.reason");
    }
    if (wanted.note() != null && wanted.note().length() > LONGEST_NOTE) {
      throw new BusinessException("history.longNote", LONGEST_NOTE);
    }
    this.number = terms.number();
    this.fulfillmentId = parcel.id();
    this.orderId = parcel.orderId();
    this.customerId = parcel.customerId();
    this.status = RmaStatus.ISSUED;
    this.reason = wanted.reason();
    this.note = wanted.note() == null || wanted.note().isBlank() ? null : wanted.note().strip();
    this.issuedBy = terms.issuedBy();
    this.issuedAt = terms.issuedAt();
    this.dueOn = terms.dueOn();
    this.chargeId = wanted.chargeId();
    this.currency = currency;
    wanted.items().forEach(item -> lines.add(new RmaLine(this, item)));
  }

  /** A return from before: without money, and with all of the parcel. */
  Rma(PastRma past, Fulfillment parcel, Map<Long, Integer> pieces, LocalDate dueOn) {
    this.number = past.number();
    this.fulfillmentId = parcel.id();
    this.orderId = parcel.orderId();
    this.customerId = parcel.customerId();
    this.reason = PastRma.REASON;
    this.issuedBy = SYSTEM;
    this.issuedAt = past.issuedAt();
    this.dueOn = dueOn;
    pieces.forEach((line, most) -> lines.add(new RmaLine(this, line, most, past.isReceived())));
    this.status = past.isReceived() ? RmaStatus.RECEIVED : RmaStatus.ISSUED;
    this.endedAt = past.receivedAt();
  }

  void numberIfNone() {
    if (number == null) {
      number = "RMA" + id;
    }
  }

  /**
   * Goods came in.
   *
   * @param pieces how many of each line
   * @return what came, with what falls due for it
   * @throws BusinessException rma.over, rma.moreThanAgreed, rma.noLine, rma.nothingCame
   */
  List<Came> takeIn(Map<Long, Integer> pieces, Instant at) {
    mustBeOpen();
    if (pieces.isEmpty()) {
      throw new BusinessException("rma.nothingCame");
    }
    int digits = currency == null ? 0 : Money.digitsOf(currency);
    List<Came> came =
        new TreeMap<>(pieces)
            .entrySet().stream()
                .map(one -> line(one.getKey()).takeIn(one.getValue(), digits))
                .toList();
    boolean all = lines.stream().allMatch(RmaLine::isComplete);
    this.status = all ? RmaStatus.RECEIVED : RmaStatus.PARTLY_RECEIVED;
    this.endedAt = all ? at : null;
    return came;
  }

  /** Nothing more is expected: called off, or closed where some came. */
  void end(Instant at) {
    mustBeOpen();
    this.status = status == RmaStatus.ISSUED ? RmaStatus.CANCELLED : RmaStatus.CLOSED;
    this.endedAt = at;
  }

  private void mustBeOpen() {
    if (!status.isOpen()) {
      throw new BusinessException("rma.over", number, status);
    }
  }

  RmaLine line(long lineId) {
    return lines.stream()
        .filter(line -> line.id() == lineId)
        .findAny()
        .orElseThrow(() -> new BusinessException("rma.noLine", number));
  }

  Long id() {
    return id;
  }

  String number() {
    return number;
  }

  long fulfillmentId() {
    return fulfillmentId;
  }

  long customerId() {
    return customerId;
  }

  RmaStatus status() {
    return status;
  }

  Long chargeId() {
    return chargeId;
  }

  String currency() {
    return currency;
  }

  LocalDate dueOn() {
    return dueOn;
  }
}
