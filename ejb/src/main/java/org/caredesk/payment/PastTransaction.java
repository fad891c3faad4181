package org.caredesk.payment;

import java.time.Instant;
import org.caredesk.shared.Money;

/**
 * A movement of money from before, as another system recorded it.
 *
 * @param number its number there; unique, and never taken on twice
 * @param result SUCCEEDED, DECLINED or VOIDED
 * @param card null where it is not known
 * @param settledAt null: not settled, as far as it was known then
 * @param parentNumber the sale or authorization that a capture, void, refund or chargeback belongs
 *     to; null for a sale or an authorization
 */
public record PastTransaction(
    String number,
    long orderId,
    long customerId,
    TransactionType type,
    Result result,
    Money amount,
    String merchantAccount,
    String gatewayReference,
    CardOnFile card,
    Instant occurredAt,
    Instant settledAt,
    String parentNumber) {

  /** How it ended. */
  public enum Result {
    SUCCEEDED,
    DECLINED,
    /** It succeeded and was called off later. */
    VOIDED
  }
}
