package org.caredesk.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.caredesk.shared.Money;

/**
 * The amounts of one charge and how they move: what was taken, promised, given back here, given
 * back outside, charged back. Always of one currency and never below nothing.
 */
@Embeddable
public class ChargeAmounts {

  private String currency;

  @Column(name = "minor_digits")
  private int minorDigits;

  private BigDecimal authorized;
  private BigDecimal captured;
  private BigDecimal reserved;
  private BigDecimal refunded;

  @Column(name = "refunded_outside")
  private BigDecimal refundedOutside;

  @Column(name = "charged_back")
  private BigDecimal chargedBack;

  protected ChargeAmounts() {}

  ChargeAmounts(String currency) {
    this.currency = currency;
    this.minorDigits = Money.digitsOf(currency);
    BigDecimal nothing = Money.zero(currency).amount();
    this.authorized = nothing;
    this.captured = nothing;
    this.reserved = nothing;
    this.refunded = nothing;
    this.refundedOutside = nothing;
    this.chargedBack = nothing;
  }

  void authorize(Money amount) {
    this.authorized = same(amount);
  }

  void capture(Money amount) {
    this.captured = same(amount);
    this.authorized = authorized.max(captured);
  }

  /** Nothing is left to give back; what is promised or given back already keeps its cover. */
  void cancel() {
    if (reserved.signum() == 0 && refunded.signum() == 0) {
      this.captured = Money.zero(currency).amount();
    } else {
      this.refundedOutside = captured.subtract(refunded).subtract(chargedBack).max(refundedOutside);
    }
  }

  void reserve(Money amount) {
    this.reserved = reserved.add(same(amount));
  }

  void release(Money amount) {
    this.reserved = reserved.subtract(within(amount, reserved));
  }

  void refund(Money amount) {
    this.refunded = refunded.add(same(amount));
  }

  void refundOutside(Money amount) {
    this.refundedOutside = refundedOutside.add(same(amount));
  }

  void chargeBack(Money amount) {
    this.chargedBack = chargedBack.add(same(amount));
  }

  void reverseRefund(Money amount) {
    this.refunded = refunded.subtract(within(amount, refunded));
  }

  Money refundable() {
    return ChargeFacts.refundable(
        captured(), refunded(), refundedOutside(), reserved(), chargedBack());
  }

  boolean shortOfReserved() {
    return left().compareTo(reserved()) < 0;
  }

  private Money left() {
    return captured().minus(refunded()).minus(refundedOutside()).minus(chargedBack());
  }

  private BigDecimal same(Money amount) {
    return Money.zero(currency).plus(amount).amount();
  }

  private BigDecimal within(Money amount, BigDecimal bound) {
    BigDecimal value = same(amount);
    if (value.compareTo(bound) > 0) {
      throw new IllegalStateException(value + " is more than the " + bound + " there are");
    }
    return value;
  }

  String currency() {
    return currency;
  }

  int minorDigits() {
    return minorDigits;
  }

  Money authorized() {
    return Money.of(authorized, currency);
  }

  Money captured() {
    return Money.of(captured, currency);
  }

  Money reserved() {
    return Money.of(reserved, currency);
  }

  Money refunded() {
    return Money.of(refunded, currency);
  }

  Money refundedOutside() {
    return Money.of(refundedOutside, currency);
  }

  Money chargedBack() {
    return Money.of(chargedBack, currency);
  }
}
