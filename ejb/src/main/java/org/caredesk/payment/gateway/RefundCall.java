package org.caredesk.payment.gateway;

import org.caredesk.shared.Money;

/**
 * A refund of a part or the whole of a charge, as it is sent.
 *
 * @param account the merchant account
 * @param key the key that makes a second send harmless: the request key and its generation
 * @param requestKey the intention, the same under every key
 * @param chargeReference the processor's reference of the charge
 * @param amount what to give back
 * @param cardLastFour the card's last four digits, where the processor wants them
 */
public record RefundCall(
    MerchantAccountFacts account,
    String key,
    String requestKey,
    String chargeReference,
    Money amount,
    String cardLastFour) {

  /** The form that is kept with the attempt. */
  public String stored() {
    return StoredCall.write()
        .put("key", key)
        .put("request", requestKey)
        .put("charge", chargeReference)
        .put(amount)
        .put("lastFour", cardLastFour)
        .text();
  }

  /** The call as it was kept, for the same account. */
  public static RefundCall from(MerchantAccountFacts account, String stored) {
    var fields = StoredCall.read(stored);
    return new RefundCall(
        account,
        fields.getString("key"),
        fields.getString("request"),
        fields.getString("charge"),
        StoredCall.amount(fields),
        StoredCall.text(fields, "lastFour"));
  }
}
