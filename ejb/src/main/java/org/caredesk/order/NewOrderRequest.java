package org.caredesk.order;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.caredesk.shared.Money;

/**
 * What a customer wants to buy.
 *
 * @param number the merchant's own number, null: the house gives one
 * @param placedAt null: now
 * @param shipTo where it goes, null: not known
 * @param billTo where the card's statement goes, null: not known
 */
public record NewOrderRequest(
    long customerId,
    String number,
    String currency,
    List<OrderLineRequest> lines,
    Money shipping,
    Money tax,
    Money discount,
    Instant placedAt,
    OrderAddress shipTo,
    OrderAddress billTo)
    implements Serializable {

  /** One whose addresses are not known. */
  public NewOrderRequest(
      long customerId,
      String number,
      String currency,
      List<OrderLineRequest> lines,
      Money shipping,
      Money tax,
      Money discount,
      Instant placedAt) {
    this(customerId, number, currency, lines, shipping, tax, discount, placedAt, null, null);
  }
}
