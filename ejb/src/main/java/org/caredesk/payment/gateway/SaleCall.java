package org.caredesk.payment.gateway;

import org.caredesk.shared.Money;

/**
 * A sale or an authorization, as it is sent.
 *
 * @param account the merchant account
 * @param key the key that makes a second send harmless
 * @param amount what to take or to promise
 * @param cardToken the processor's token of the card
 * @param orderNumber the order, for the processor's own screens
 */
public record SaleCall(
    MerchantAccountFacts account, String key, Money amount, String cardToken, String orderNumber) {

  /** The form that is kept with the attempt. */
  public String stored() {
    return StoredCall.write()
        .put("key", key)
        .put(amount)
        .put("token", cardToken)
        .put("order", orderNumber)
        .text();
  }

  /** The call as it was kept, for the same account. */
  public static SaleCall from(MerchantAccountFacts account, String stored) {
    var fields = StoredCall.read(stored);
    return new SaleCall(
        account,
        fields.getString("key"),
        StoredCall.amount(fields),
        fields.getString("token"),
        StoredCall.text(fields, "order"));
  }
}
