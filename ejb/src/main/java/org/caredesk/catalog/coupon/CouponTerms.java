package org.caredesk.catalog.coupon;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.caredesk.shared.Money;

/**
 * What a coupon promises and how far it is used up; all that is asked of it to price an order.
 *
 * @param currency orders of this currency alone, null: of any
 * @param used by how many orders so far
 */
public record CouponTerms(
    long id,
    long version,
    String code,
    String name,
    CouponKind kind,
    Money amount,
    BigDecimal percent,
    Money minimum,
    String currency,
    LocalDate beginsOn,
    LocalDate endsOn,
    Integer limitInAll,
    Integer limitPerCustomer,
    int used,
    boolean active)
    implements Serializable {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** What it takes off goods of this worth: never more than they are, a share rounded half up. */
  public Money off(Money goods) {
    return switch (kind) {
      case FIXED -> amount.min(goods);
      case PERCENT -> share(goods);
      case FREE_SHIPPING -> Money.zero(goods.currency());
    };
  }

  private Money share(Money goods) {
    BigDecimal exact = goods.amount().multiply(percent);
    return Money.of(
        exact.divide(HUNDRED, goods.minorDigits(), RoundingMode.HALF_UP), goods.currency());
  }

  /**
   * Where it stands.
   *
   * @param today the merchant's day
   */
  public CouponState state(LocalDate today) {
    if (!active) {
      return CouponState.RETIRED;
    }
    if (beginsOn != null && today.isBefore(beginsOn)) {
      return CouponState.NOT_BEGUN;
    }
    if (endsOn != null && today.isAfter(endsOn)) {
      return CouponState.OVER;
    }
    return limitInAll != null && used >= limitInAll ? CouponState.USED_UP : CouponState.GOOD;
  }

  /** Whether the order ships for nothing. */
  public boolean shipsFree() {
    return kind == CouponKind.FREE_SHIPPING;
  }
}
