package org.caredesk.local.gateway;

import jakarta.json.JsonObject;
import java.math.BigDecimal;

/**
 * A request that moves money, as it arrived.
 *
 * @param kind what is asked for
 * @param charge the charge's reference; null where it is created
 * @param requestKey the intention
 * @param key the key that makes a second send harmless
 * @param amount how much; null for a void
 * @param currency of the amount; null for a void
 * @param token the card, for sales and authorizations
 * @param order the merchant's order, for sales and authorizations
 * @param metadata whatever the merchant wants kept, as JSON
 */
record MoneyRequest(
    CallKind kind,
    String charge,
    String requestKey,
    String key,
    BigDecimal amount,
    String currency,
    String token,
    String order,
    String metadata) {
  private static final int SCALE = 4;

  static MoneyRequest read(CallKind kind, String charge, String key, JsonObject body) {
    Refusal.when(key == null || key.isBlank(), 400, "key_missing", "Idempotency-Key is missing");
    BigDecimal amount = amount(kind, Json.text(body, "amount"));
    String currency = Json.text(body, "currency");
    Refusal.when(
        amount != null && (currency == null || !currency.matches("[A-Z]{3}")),
        422,
        "bad_currency",
        "A currency of three capital letters is needed");
    return new MoneyRequest(
        kind,
        charge,
        Json.text(body, "request_key", key.replaceFirst("-g\\d+$", "")),
        key,
        amount,
        currency,
        Json.text(body, "token"),
        Json.text(body, "order"),
        Json.text(body, "metadata"));
  }

  private static BigDecimal amount(CallKind kind, String text) {
    if (kind == CallKind.VOID) {
      return null;
    }
    Refusal.when(
        text == null || !text.matches("\\d{1,15}(\\.\\d{1,4})?"),
        422,
        "bad_amount",
        "An amount is a decimal text");
    BigDecimal amount = new BigDecimal(text).setScale(SCALE);
    Refusal.when(amount.signum() <= 0, 422, "bad_amount", "An amount is above zero");
    return amount;
  }

  /** What must be the same whenever the same key is sent. */
  String fingerprint() {
    return String.join(
        "|",
        kind.name(),
        String.valueOf(charge),
        requestKey,
        amount == null ? "-" : amount.toPlainString(),
        String.valueOf(currency),
        String.valueOf(token));
  }

  boolean isAbout(String target) {
    return target.equals("*")
        || target.equals(charge)
        || target.equals(requestKey)
        || target.equals(key);
  }

  boolean sharesCharge(MoneyRequest other) {
    return charge.equals(other.charge());
  }
}
