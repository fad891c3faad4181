package org.caredesk.payment;

import java.time.Instant;
import org.caredesk.shared.Money;

/**
 * One movement of money or one decline, as it is told to the journal when an attempt ends.
 *
 * @param type what it was
 * @param result how it ended
 * @param amount how much moved or should have
 * @param refundId the refund, null when it is none
 * @param refundAttemptId the refund's attempt that ended, null when it is none
 * @param chargeOperationId the call about the charge that ended, null when it is none
 * @param code the processor's code, may be null
 * @param words the processor's words, may be null
 * @param reference the gateway's reference, may be null
 */
public record Movement(
    TransactionType type,
    TransactionResult result,
    Money amount,
    Long refundId,
    Long refundAttemptId,
    Long chargeOperationId,
    String code,
    String words,
    String reference) {

  /** A movement of a refund's attempt; without an attempt for what was found later. */
  public static Movement ofRefund(
      TransactionType type,
      TransactionResult result,
      Money amount,
      long refundId,
      Long attemptId,
      String code,
      String words,
      String reference) {
    return new Movement(type, result, amount, refundId, attemptId, null, code, words, reference);
  }

  /** Who and when a movement belongs to. */
  record Origin(String number, String actor, Instant at) {}
}
