package org.caredesk.shared;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount of one currency, always exact in that currency's minor unit. The only shape in which
 * money travels through the house: nothing is rounded silently and two currencies never meet.
 */
public record Money(BigDecimal amount, String currency) implements Comparable<Money>, Serializable {

  private static final int INTEGER_DIGITS = 15;

  public Money {
    int digits = digitsOf(currency);
    if (amount == null) {
      throw new BusinessException("money.amount", "");
    }
    if (amount.stripTrailingZeros().scale() > digits) {
      throw new BusinessException("money.scale", amount.toPlainString(), currency, digits);
    }
    if (amount.precision() - amount.scale() > INTEGER_DIGITS) {
      throw new BusinessException("money.tooLarge");
    }
    amount = amount.setScale(digits, RoundingMode.UNNECESSARY);
  }

  /** Exactly this amount; more decimals than the currency has are refused with money.scale. */
  public static Money of(BigDecimal amount, String currency) {
    return new Money(amount, currency);
  }

  /** Exactly this amount, written with a point; what is no number is refused with money.amount. */
  public static Money of(String amount, String currency) {
    return new Money(Decimals.parse(amount), currency);
  }

  /** Nothing, in this currency. */
  public static Money zero(String currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  /**
   * How many decimals the currency's minor unit has; unknown currencies are refused with
   * money.currency.
   */
  public static int digitsOf(String currency) {
    try {
      int digits = Currency.getInstance(currency).getDefaultFractionDigits();
      if (digits >= 0) {
        return digits;
      }
    } catch (IllegalArgumentException | NullPointerException e) {
      // falls through: it is refused in the trade's words
    }
    throw new BusinessException("money.currency", String.valueOf(currency));
  }

  public int minorDigits() {
    return amount.scale();
  }

  public Money plus(Money other) {
    return new Money(amount.add(same(other)), currency);
  }

  public Money minus(Money other) {
    return new Money(amount.subtract(same(other)), currency);
  }

  public Money times(int quantity) {
    return new Money(amount.multiply(BigDecimal.valueOf(quantity)), currency);
  }

  public Money negative() {
    return new Money(amount.negate(), currency);
  }

  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Money max(Money other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public boolean isPositive() {
    return amount.signum() > 0;
  }

  public boolean isZero() {
    return amount.signum() == 0;
  }

  public boolean isNegative() {
    return amount.signum() < 0;
  }

  @Override
  public int compareTo(Money other) {
    return amount.compareTo(same(other));
  }

  private BigDecimal same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new BusinessException("money.currencies", currency, other.currency);
    }
    return other.amount;
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency;
  }
}
