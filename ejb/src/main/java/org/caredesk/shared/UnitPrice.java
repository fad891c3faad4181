package org.caredesk.shared;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What one piece costs: up to four decimals, may be nothing, never negative. Becomes money only by
 * a quantity, rounded half up to the currency's minor unit.
 */
public record UnitPrice(BigDecimal amount, String currency) implements Serializable {

  private static final int DECIMALS = 4;

  public UnitPrice {
    Money.digitsOf(currency);
    if (amount == null || amount.signum() < 0) {
      throw new BusinessException("money.amount", String.valueOf(amount));
    }
    if (amount.stripTrailingZeros().scale() > DECIMALS) {
      throw new BusinessException("money.scale", amount.toPlainString(), currency, DECIMALS);
    }
    amount = amount.setScale(DECIMALS, RoundingMode.UNNECESSARY);
  }

  public static UnitPrice of(BigDecimal amount, String currency) {
    return new UnitPrice(amount, currency);
  }

  /** A price written with a point; what is no number is refused with money.amount. */
  public static UnitPrice of(String amount, String currency) {
    return new UnitPrice(Decimals.parse(amount), currency);
  }

  /** The total of so many pieces, rounded half up. */
  public Money times(int quantity) {
    BigDecimal exact = amount.multiply(BigDecimal.valueOf(quantity));
    return Money.of(exact.setScale(Money.digitsOf(currency), RoundingMode.HALF_UP), currency);
  }

  @Override
  public String toString() {
    int shown = Math.max(amount.stripTrailingZeros().scale(), Money.digitsOf(currency));
    return amount.setScale(shown, RoundingMode.UNNECESSARY).toPlainString() + " " + currency;
  }
}
