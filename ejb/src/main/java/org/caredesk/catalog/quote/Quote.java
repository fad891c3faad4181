package org.caredesk.catalog.quote;

import java.io.Serializable;
import java.util.List;
import org.caredesk.catalog.coupon.CouponTerms;
import org.caredesk.catalog.shipping.ShippingProfile;
import org.caredesk.catalog.tax.TaxTerms;

/**
 * What an order would cost, and why it could not be placed as it is. Coupon and shipping that do
 * not fit count nothing, so that the amounts are always those of what would be sold.
 *
 * @param lines one for each that was asked, in the same order
 * @param coupon the one that counts, null: none
 * @param shipping the one that counts, null: none
 * @param grams what all pieces weigh
 * @param problems empty when it can be placed
 */
public record Quote(
    String currency,
    List<QuoteLine> lines,
    QuoteAmounts amounts,
    CouponTerms coupon,
    ShippingProfile shipping,
    TaxTerms tax,
    long grams,
    List<QuoteProblem> problems)
    implements Serializable {

  public Quote {
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
  }

  /** Whether it can be placed as it is. */
  public boolean isPlaceable() {
    return problems.isEmpty() && !lines.isEmpty();
  }

  /** What is wrong with the coupon or the shipping. */
  public List<QuoteProblem> problemsAt(QuoteField field) {
    return problems.stream().filter(problem -> problem.field() == field).toList();
  }

  /** What is wrong with a line. */
  public List<QuoteProblem> problemsAtLine(int line) {
    return problems.stream().filter(problem -> problem.line() == line).toList();
  }
}
