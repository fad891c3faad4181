package org.caredesk.catalog.coupon;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;

/** Whether an order may use a coupon: pure, asked when pricing and again when redeeming. */
public final class CouponPolicy {

  private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{1,39}");

  private CouponPolicy() {}

  /** How a code is kept, whichever way it was typed. */
  public static String codeOf(String typed) {
    return typed == null ? "" : typed.strip().toUpperCase(java.util.Locale.ROOT);
  }

  static boolean isCode(String code) {
    return CODE.matcher(code).matches();
  }

  /**
   * Why it may not be redeemed today, or nothing when it may.
   *
   * @param today the merchant's day
   * @param usedInAll by how many other orders
   * @param usedByCustomer by how many other orders of this customer
   */
  public static Optional<BusinessException> barred(
      CouponTerms terms, LocalDate today, int usedInAll, int usedByCustomer) {
    if (!terms.active()) {
      return Optional.of(new BusinessException("coupon.retired", terms.code()));
    }
    if (terms.beginsOn() != null && today.isBefore(terms.beginsOn())) {
      return Optional.of(new BusinessException("coupon.notBegun", terms.code(), terms.beginsOn()));
    }
    if (terms.endsOn() != null && today.isAfter(terms.endsOn())) {
      return Optional.of(new BusinessException("coupon.over", terms.code(), terms.endsOn()));
    }
    if (terms.limitInAll() != null && usedInAll >= terms.limitInAll()) {
      return Optional.of(new BusinessException("coupon.usedUp", terms.code(), terms.limitInAll()));
    }
    if (terms.limitPerCustomer() != null && usedByCustomer >= terms.limitPerCustomer()) {
      return Optional.of(
          new BusinessException("coupon.usedUpByCustomer", terms.code(), terms.limitPerCustomer()));
    }
    return Optional.empty();
  }

  /**
   * Why goods of this worth may not have it, or nothing when they may. The minimum is held against
   * the goods before anything is taken off.
   */
  public static Optional<BusinessException> unfit(CouponTerms terms, Money goods) {
    if (terms.currency() != null && !terms.currency().equals(goods.currency())) {
      return Optional.of(new BusinessException("coupon.currency", terms.code(), terms.currency()));
    }
    if (terms.minimum() != null && goods.compareTo(terms.minimum()) < 0) {
      return Optional.of(
          new BusinessException("coupon.belowMinimum", terms.code(), terms.minimum()));
    }
    return Optional.empty();
  }
}
