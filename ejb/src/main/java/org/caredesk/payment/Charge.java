package org.caredesk.payment;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;

/**
 * One authorization with its capture, or one sale, on one merchant account: the truth about what
 * can be given back. Guards the first rule of the house, that nobody gets back more than was taken:
 * what is intended (reserve) never exceeds what is refundable, what happened (an outside refund, a
 * late success) always fits in. Ledgers load it with a write lock; the database repeats the rule.
 * Long because each phase and each amount has its verb here and nowhere else.
 */
@Entity
@Table(name = "charge")
public class Charge {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "charge_seq")
  @SequenceGenerator(name = "charge_seq", sequenceName = "charge_seq", allocationSize = 50)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "payment_id")
  private Payment payment;

  @Column(name = "order_id")
  private long orderId;

  @Column(name = "customer_id")
  private long customerId;

  @Column(name = "parent_charge_id")
  private Long parentChargeId;

  @Column(name = "merchant_account")
  private String merchantAccount;

  @Enumerated(EnumType.STRING)
  private Phase phase = Phase.NEW;

  @Embedded private ChargeAmounts amounts;

  @Column(name = "gateway_reference")
  private String gatewayReference;

  @Embedded private ChargedCard card;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "captured_at")
  private Instant capturedAt;

  @Column(name = "settled_at")
  private Instant settledAt;

  @Column(name = "next_sync_at")
  private Instant nextSyncAt;

  @Column(name = "created_at")
  private Instant createdAt;

  @OneToMany(mappedBy = "charge", cascade = CascadeType.PERSIST)
  private List<ChargeOperation> operations = new ArrayList<>();

  @Version private long version;

  protected Charge() {}

  Charge(Payment payment, String merchantAccount, String currency, CardOnFile card, Instant at) {
    this.payment = payment;
    this.orderId = payment.orderId();
    this.customerId = payment.customerId();
    this.merchantAccount = merchantAccount;
    this.amounts = new ChargeAmounts(currency);
    this.card = new ChargedCard(card);
    this.createdAt = at;
  }

  /** A further capture of the same authorization: a charge that names the first. */
  Charge furtherCapture(Instant at) {
    Charge further = new Charge(payment, merchantAccount, currency(), card(), at);
    further.parentChargeId = id;
    return further;
  }

  // ---- calls about the charge

  /**
   * Puts a call on record before it is made.
   *
   * @throws BusinessException charge.saleInFlight … charge.voidInFlight while another has no answer
   */
  ChargeOperation open(OperationOpening opening) {
    openOperation()
        .ifPresent(
            other -> {
              throw new BusinessException(ChargeOptions.inFlight(other.kind()));
            });
    ChargeOperation operation = new ChargeOperation(this, opening);
    operations.add(operation);
    return operation;
  }

  /** The call that has no final answer yet. */
  public Optional<ChargeOperation> openOperation() {
    return operations.stream().filter(ChargeOperation::isOpen).findFirst();
  }

  /**
   * Refuses a capture that the authorization does not cover.
   *
   * @param further what further captures of it have taken or are taking
   * @throws BusinessException charge.notAuthorized, capture.over (what is left),
   *     charge.captureInFlight …
   */
  void requireCapturable(Money amount, Money further) {
    openOperation()
        .ifPresent(
            other -> {
              throw new BusinessException(ChargeOptions.inFlight(other.kind()));
            });
    if (parentChargeId != null || phase != Phase.AUTHORIZED && !phase.isTaken()) {
      throw new BusinessException("charge.notAuthorized", phase.name());
    }
    Money left = authorized().minus(captured()).minus(further);
    if (amount.compareTo(left) > 0) {
      throw new BusinessException("capture.over", left);
    }
  }

  /** What the charge holds of the customer's money: what is taken, or else what is promised. */
  Money held() {
    return phase == Phase.AUTHORIZED ? authorized() : captured();
  }

  // ---- phases

  /** The issuer holds the amount until then. */
  public void authorized(Money amount, Instant until) {
    become(Phase.AUTHORIZED);
    amounts.authorize(amount);
    this.expiresAt = until;
    this.nextSyncAt = until;
  }

  /**
   * The amount is taken.
   *
   * @param syncAt the next cut-off, when the gateway is asked whether it is settled
   */
  public void captured(Money amount, Instant at, Instant syncAt) {
    become(Phase.CAPTURED);
    amounts.capture(amount);
    this.capturedAt = at;
    this.nextSyncAt = syncAt;
  }

  /** The acquirer has begun to book it. */
  public void settling(Instant syncAt) {
    become(Phase.SETTLING);
    this.nextSyncAt = syncAt;
  }

  /** Booked: from here only a refund gives it back. */
  public void settled(Instant at) {
    become(Phase.SETTLED);
    this.settledAt = at;
    this.nextSyncAt = null;
  }

  /**
   * Called off as a whole. Nothing is left to give back; what is promised already (only after a
   * late word of the gateway) stays reserved until it is called off as well.
   */
  public void voided() {
    become(Phase.VOIDED);
    this.nextSyncAt = null;
    amounts.cancel();
  }

  /** Nothing was taken. */
  public void declined() {
    become(Phase.DECLINED);
  }

  /** The authorization ran out. */
  public void expired() {
    become(Phase.EXPIRED);
    this.nextSyncAt = null;
  }

  /** When the gateway is asked for the phase again; null: never. */
  public void syncAgainAt(Instant when) {
    this.nextSyncAt = when;
  }

  /** Remembers the gateway's name for this charge; the first one stays. */
  public void knownAs(String reference) {
    if (gatewayReference == null) {
      this.gatewayReference = reference;
    }
  }

  private void become(Phase next) {
    if (!phase.mayBecome(next)) {
      throw new BusinessException("charge.phase", phase.name(), next.name());
    }
    this.phase = next;
  }

  // ---- giving back

  /**
   * Keeps an amount for a refund, before the gateway is called.
   *
   * @throws BusinessException refund.voidInFlight, charge.notCaptured, charge.voided …, refund.over
   *     (what is refundable)
   */
  public void reserve(Money amount) {
    ChargeOptions.refundBarredBy(facts()).ifPresent(Barred::raise);
    if (!amount.isPositive()) {
      throw new BusinessException("refund.notPositive");
    }
    if (amount.compareTo(refundable()) > 0) {
      throw new BusinessException("refund.over", refundable());
    }
    amounts.reserve(amount);
  }

  /** The refund is called off or given up: its amount is free again. */
  public void release(Money amount) {
    amounts.release(amount);
  }

  /** The refund succeeded: what was promised is gone. */
  public void settleRefund(Money amount) {
    amounts.release(amount);
    amounts.refund(amount);
  }

  /** Money went back that nobody here had reserved: a fact, it always fits. */
  public void refundOutside(Money amount) {
    amounts.refundOutside(amount);
  }

  /** A succeeded refund came back to us. */
  public void reverseRefund(Money amount) {
    amounts.reverseRefund(amount);
  }

  /** The issuer took money back: a fact, it always fits. */
  public void chargedBack(Money amount) {
    amounts.chargeBack(amount);
  }

  /** What may still be given back, never less than nothing. */
  public Money refundable() {
    return amounts.refundable();
  }

  /** Whether a fact has left less than is promised; then what waits is held for a person. */
  public boolean shortOfReserved() {
    return amounts.shortOfReserved();
  }

  /** All that decides what the charge allows, as far as this room knows. */
  public ChargeFacts facts() {
    return new ChargeFacts(
        phase,
        amounts.authorized(),
        amounts.captured(),
        amounts.reserved(),
        amounts.refunded(),
        amounts.refundedOutside(),
        amounts.chargedBack(),
        refundable(),
        capturedAt,
        expiresAt,
        settledAt,
        openOperation().map(ChargeOperation::kind).orElse(null),
        null,
        false);
  }

  public Long id() {
    return id;
  }

  public long version() {
    return version;
  }

  public long orderId() {
    return orderId;
  }

  public long customerId() {
    return customerId;
  }

  Long parentChargeId() {
    return parentChargeId;
  }

  public String merchantAccount() {
    return merchantAccount;
  }

  public String currency() {
    return amounts.currency();
  }

  public int minorDigits() {
    return amounts.minorDigits();
  }

  public Phase phase() {
    return phase;
  }

  public String gatewayReference() {
    return gatewayReference;
  }

  public Money authorized() {
    return amounts.authorized();
  }

  public Money captured() {
    return amounts.captured();
  }

  public Money reserved() {
    return amounts.reserved();
  }

  public Money refunded() {
    return amounts.refunded();
  }

  public Money refundedOutside() {
    return amounts.refundedOutside();
  }

  public Instant settledAt() {
    return settledAt;
  }

  public Instant nextSyncAt() {
    return nextSyncAt;
  }

  public CardOnFile card() {
    return card.facts();
  }
}
