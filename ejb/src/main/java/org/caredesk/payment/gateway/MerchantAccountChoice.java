package org.caredesk.payment.gateway;

import java.io.Serializable;

/**
 * A merchant account as somebody chooses it for an order.
 *
 * @param currency what it books, null: any
 * @param test whether test cards may pay there
 * @param paused whether a person has stopped all sending
 * @param tokeniseUrl where the browser hands a card's number, null: new cards cannot be taken
 */
public record MerchantAccountChoice(
    String code, String name, String currency, boolean test, boolean paused, String tokeniseUrl)
    implements Serializable {

  /** Whether it books this currency. */
  public boolean books(String wanted) {
    return currency == null || currency.equals(wanted);
  }
}
