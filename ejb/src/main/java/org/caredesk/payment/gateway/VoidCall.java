package org.caredesk.payment.gateway;

/**
 * The void of a whole charge, as it is sent.
 *
 * @param account the merchant account
 * @param key the key that makes a second send harmless
 * @param chargeReference the processor's reference of the charge
 */
public record VoidCall(MerchantAccountFacts account, String key, String chargeReference) {

  /** The form that is kept with the attempt. */
  public String stored() {
    return StoredCall.write().put("key", key).put("charge", chargeReference).text();
  }

  /** The call as it was kept, for the same account. */
  public static VoidCall from(MerchantAccountFacts account, String stored) {
    var fields = StoredCall.read(stored);
    return new VoidCall(account, fields.getString("key"), fields.getString("charge"));
  }
}
