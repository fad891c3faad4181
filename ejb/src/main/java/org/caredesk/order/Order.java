package org.caredesk.order;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;

/**
 * What a customer ordered at one time, root of its lines. Its total is the sum of the lines +
 * shipping + tax − discount; its status follows from what was paid and given back. Long because
 * whatever becomes of an order has its verb here.
 */
@Entity(name = "CustomerOrder")
@Table(name = "customer_order")
public class Order {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "customer_order_seq")
  @SequenceGenerator(name = "customer_order_seq", sequenceName = "customer_order_seq")
  private Long id;

  @Column(nullable = false)
  private String number;

  @Column(name = "customer_id")
  private long customerId;

  @Column(name = "placed_at")
  private Instant placedAt;

  @Enumerated(EnumType.STRING)
  private OrderStatus status;

  private String currency;

  @Column(name = "shipping_amount")
  private BigDecimal shipping;

  @Column(name = "tax_amount")
  private BigDecimal tax;

  @Column(name = "discount_amount")
  private BigDecimal discount;

  @Column(name = "total_amount")
  private BigDecimal total;

  @Column(name = "paid_amount")
  private BigDecimal paid;

  @Column(name = "refunded_amount")
  private BigDecimal refunded;

  @Embedded
  @AttributeOverride(name = "recipient", column = @Column(name = "ship_recipient"))
  @AttributeOverride(name = "line1", column = @Column(name = "ship_line1"))
  @AttributeOverride(name = "line2", column = @Column(name = "ship_line2"))
  @AttributeOverride(name = "city", column = @Column(name = "ship_city"))
  @AttributeOverride(name = "state", column = @Column(name = "ship_state"))
  @AttributeOverride(name = "postalCode", column = @Column(name = "ship_postal_code"))
  @AttributeOverride(name = "country", column = @Column(name = "ship_country"))
  private AddressOnOrder shipTo;

  @Embedded
  @AttributeOverride(name = "recipient", column = @Column(name = "bill_recipient"))
  @AttributeOverride(name = "line1", column = @Column(name = "bill_line1"))
  @AttributeOverride(name = "line2", column = @Column(name = "bill_line2"))
  @AttributeOverride(name = "city", column = @Column(name = "bill_city"))
  @AttributeOverride(name = "state", column = @Column(name = "bill_state"))
  @AttributeOverride(name = "postalCode", column = @Column(name = "bill_postal_code"))
  @AttributeOverride(name = "country", column = @Column(name = "bill_country"))
  private AddressOnOrder billTo;

  @Column(name = "coupon_code")
  private String couponCode;

  @Column(name = "shipping_profile_id")
  private Long shippingProfileId;

  @Column(name = "held_for_qa")
  private boolean heldForQa;

  @Embedded private Cancelled cancelled;

  @Version private long version;

  @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST, orphanRemoval = true)
  @OrderBy("line")
  private List<OrderLine> lines = new ArrayList<>();

  protected Order() {}

  /** A new order: started, nothing paid. */
  public Order(NewOrderRequest wanted, Instant placedAt) {
    this(wanted.number(), wanted.customerId(), placedAt, wanted.currency());
    fill(wanted.lines(), wanted.shipping(), wanted.tax(), wanted.discount());
    this.shipTo = AddressOnOrder.of(wanted.shipTo());
    this.billTo = AddressOnOrder.of(wanted.billTo());
    this.status = OrderStatus.of(total(), paid(), refunded(), OrderStatus.PARTIAL);
  }

  /** An order that is being taken down: begun, even when it will cost nothing. */
  public Order(OrderDraftRequest draft, Instant startedAt) {
    this(null, draft.customerId(), startedAt, draft.currency());
    this.status = OrderStatus.PARTIAL;
    take(draft);
  }

  /** An order from before; the total that it claims must be the sum. */
  public Order(PastOrder past) {
    this(past.number(), past.customerId(), past.placedAt(), past.total().currency());
    fill(past.lines(), past.shipping(), past.tax(), past.discount());
    if (!total().equals(past.total())) {
      throw new BusinessException("order.total", past.total(), total());
    }
    this.status = past.status();
  }

  private Order(String number, long customerId, Instant placedAt, String currency) {
    this.number = number;
    this.customerId = customerId;
    this.placedAt = placedAt;
    this.currency = currency;
    this.paid = BigDecimal.ZERO;
    this.refunded = BigDecimal.ZERO;
  }

  private void fill(List<OrderLineRequest> wanted, Money ship, Money taxes, Money off) {
    if (wanted.isEmpty()) {
      throw new BusinessException("order.empty");
    }
    if (ship.isNegative() || taxes.isNegative() || off.isNegative()) {
      throw new BusinessException("order.negative");
    }
    write(wanted);
    Money sum = lines.stream().map(OrderLine::total).reduce(Money.zero(currency), Money::plus);
    Money all = sum.plus(ship).plus(taxes).minus(off);
    if (all.isNegative()) {
      throw new BusinessException("order.discount", off, sum);
    }
    this.shipping = ship.amount();
    this.tax = taxes.amount();
    this.discount = off.amount();
    this.total = all.amount();
  }

  /** Lines keep their place: one at a place is written over, what is too many goes. */
  private void write(List<OrderLineRequest> wanted) {
    while (lines.size() > wanted.size()) {
      lines.remove(lines.size() - 1);
    }
    for (int at = 0; at < wanted.size(); at++) {
      if (at < lines.size()) {
        lines.get(at).become(wanted.get(at));
      } else {
        lines.add(new OrderLine(this, at + 1, wanted.get(at)));
      }
    }
  }

  private void take(OrderDraftRequest draft) {
    fill(draft.lines(), draft.shipping(), draft.tax(), draft.discount());
    this.couponCode = draft.couponCode();
    this.shippingProfileId = draft.shippingProfileId();
    this.shipTo = AddressOnOrder.of(draft.shipTo());
    this.billTo = AddressOnOrder.of(draft.billTo());
  }

  /** Something else is wanted, as long as it may still change. */
  void redraft(OrderDraftRequest draft) {
    requireOpen();
    if (draft.customerId() != customerId) {
      throw new UnknownOrderException(id);
    }
    if (!draft.currency().equals(currency)) {
      throw new BusinessException("money.currencies", currency, draft.currency());
    }
    take(draft);
  }

  /** Those of these lines whose price somebody has changed since. */
  List<OrderLineRequest> repriced(List<OrderLineRequest> wanted) {
    return wanted.stream()
        .filter(line -> lines.stream().noneMatch(known -> known.costs(line)))
        .toList();
  }

  /** It is wanted as it stands; from here on its money is asked for. */
  void place(Instant now, boolean forQa) {
    requireOpen();
    this.placedAt = now;
    this.heldForQa = forQa;
    if (total().isZero()) {
      this.status = OrderStatus.COMPLETE;
    }
  }

  /**
   * Nothing comes of it: it was begun, and nothing was paid. Called off like any other, so that
   * money that turns up late does not bring it back.
   */
  void discard(Cancelled by) {
    requireOpen();
    cancel(by);
  }

  private void requireOpen() {
    boolean open = status == OrderStatus.PARTIAL || status == OrderStatus.DECLINED;
    if (!open || paid().isPositive()) {
      throw new BusinessException("order.closed", number);
    }
  }

  /** Its money is promised, not taken: held for quality assurance, or to be captured later. */
  void promised() {
    this.status = derived(OrderStatus.PENDING);
  }

  /** Money for it was captured. */
  void paid(Money amount) {
    this.paid = paid().plus(amount).amount();
    this.status = derived(OrderStatus.PARTIAL);
  }

  /** The processor said no. */
  void declined() {
    this.status = derived(OrderStatus.DECLINED);
  }

  /** What was captured was voided before it moved; nothing captured: the hold was let go. */
  void voided(Money amount) {
    this.paid = paid().minus(amount).max(Money.zero(currency)).amount();
    this.status = derived(OrderStatus.CANCELLED);
  }

  /** Money went back. */
  void refunded(Money amount) {
    this.refunded = refunded().plus(amount).amount();
    this.status = derived(status);
  }

  /** Money that went back came again. */
  void refundReversed(Money amount) {
    this.refunded = refunded().minus(amount).amount();
    this.status = derived(status);
  }

  /**
   * It is called off; nothing more may be taken for it.
   *
   * @throws BusinessException order.alreadyCancelled
   */
  void cancel(Cancelled by) {
    if (isCancelled()) {
      throw new BusinessException("order.alreadyCancelled", cancelled.row().at());
    }
    this.cancelled = by;
    this.status = derived(OrderStatus.CANCELLED);
  }

  /**
   * So many pieces of some of its lines are called off.
   *
   * @throws BusinessException order.alreadyCancelled, order.line, order.lineOver (what is left)
   */
  void cancelLines(Map<Long, Integer> quantities) {
    if (isCancelled()) {
      throw new BusinessException("order.alreadyCancelled", cancelled.row().at());
    }
    quantities.forEach((lineId, quantity) -> line(lineId).cancel(quantity));
  }

  /** It goes somewhere else. */
  void shipTo(OrderAddress other) {
    if (isCancelled()) {
      throw new BusinessException("order.isCancelled", number);
    }
    this.shipTo = AddressOnOrder.of(other);
  }

  private OrderLine line(long lineId) {
    return lines.stream()
        .filter(line -> line.id() == lineId)
        .findFirst()
        .orElseThrow(() -> new BusinessException("order.line"));
  }

  public boolean isCancelled() {
    return cancelled != null && cancelled.row() != null;
  }

  private OrderStatus derived(OrderStatus unpaid) {
    return isCancelled()
        ? OrderStatus.cancelled(paid(), refunded())
        : OrderStatus.of(total(), paid(), refunded(), unpaid);
  }

  /** The house gives a number to an order that came without one. */
  void numberIfNone() {
    if (number == null) {
      number = "D" + id;
    }
  }

  public Long id() {
    return id;
  }

  public String number() {
    return number;
  }

  public long customerId() {
    return customerId;
  }

  public OrderStatus status() {
    return status;
  }

  public String currency() {
    return currency;
  }

  public Money total() {
    return Money.of(total, currency);
  }

  public Money paid() {
    return Money.of(paid, currency);
  }

  public Money refunded() {
    return Money.of(refunded, currency);
  }

  public long version() {
    return version;
  }

  OrderDraftReceipt draftReceipt() {
    return new OrderDraftReceipt(id, number, version, total());
  }

  OrderDraftDetails draft() {
    return new OrderDraftDetails(
        id,
        number,
        version,
        customerId,
        status,
        currency,
        lines.stream().map(OrderLine::request).toList(),
        couponCode,
        shippingProfileId,
        shipTo(),
        billTo());
  }

  /** Where it goes; null: not known. */
  OrderAddress shipTo() {
    return AddressOnOrder.known(shipTo);
  }

  /** Where the card's statement goes; null: not known. */
  OrderAddress billTo() {
    return AddressOnOrder.known(billTo);
  }

  OrderSummary summary(String customerName) {
    return new OrderSummary(
        id,
        number,
        customerId,
        customerName,
        placedAt,
        status,
        currency,
        lines.stream().map(OrderLine::row).toList(),
        Money.of(shipping, currency),
        Money.of(tax, currency),
        Money.of(discount, currency),
        total(),
        paid(),
        refunded(),
        shipTo(),
        billTo(),
        version,
        isCancelled() ? cancelled.row() : null);
  }
}
