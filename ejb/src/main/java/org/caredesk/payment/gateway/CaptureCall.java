package org.caredesk.payment.gateway;

import org.caredesk.shared.Money;

/**
 * The capture of an authorization, as it is sent.
 *
 * @param account the merchant account
 * @param key the key that makes a second send harmless
 * @param chargeReference the processor's reference of the authorization
 * @param amount what to take
 */
public record CaptureCall(
    MerchantAccountFacts account, String key, String chargeReference, Money amount) {

  /** The form that is kept with the attempt. */
  public String stored() {
    return StoredCall.write().put("key", key).put("charge", chargeReference).put(amount).text();
  }

  /** The call as it was kept, for the same account. */
  public static CaptureCall from(MerchantAccountFacts account, String stored) {
    var fields = StoredCall.read(stored);
    return new CaptureCall(
        account, fields.getString("key"), fields.getString("charge"), StoredCall.amount(fields));
  }
}
