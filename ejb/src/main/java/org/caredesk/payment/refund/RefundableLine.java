package org.caredesk.payment.refund;

import java.io.Serializable;
import org.caredesk.shared.Money;

/**
 * A line of an order, with what refunds have taken of it so far.
 *
 * @param quantity how many were bought
 * @param taken how many are given back or promised to be
 * @param back how many of these have gone back
 * @param bought what the line came to
 * @param net what of that is left after its share of the order's discount
 * @param given how much is given back of it or promised to be
 */
public record RefundableLine(
    long orderLineId,
    String name,
    int quantity,
    int taken,
    int back,
    Money bought,
    Money net,
    Money given)
    implements Serializable {

  /** How many pieces may still be given back. */
  public int left() {
    return Math.max(0, quantity - taken);
  }

  /** How much of it may still be given back. */
  public Money open() {
    return bought.minus(given).max(Money.zero(bought.currency()));
  }
}
