package org.caredesk.payment.refund;

import java.io.Serializable;
import org.caredesk.shared.Money;

/**
 * Shipping or tax of an order, with what refunds have taken of it so far.
 *
 * @param asked what the customer was asked for it
 * @param given what is given back of it or promised to be
 */
public record RefundablePart(Money asked, Money given) implements Serializable {

  /** How much of it may still be given back. */
  public Money open() {
    return asked.minus(given).max(Money.zero(asked.currency()));
  }
}
