package org.caredesk.payment.refund;

import java.util.List;

/**
 * A refund that is to be sent again, before anything is asked or sent.
 *
 * @param refundId the refund
 * @param chargeId its charge
 * @param from where it stands
 * @param merchantAccount where it goes
 * @param lastAttemptId its last attempt; null when there was none
 * @param doubts what must be asked first, the oldest first
 */
record Prepared(
    long refundId,
    long chargeId,
    RefundState from,
    String merchantAccount,
    Long lastAttemptId,
    List<Doubt> doubts) {

  Prepared {
    doubts = List.copyOf(doubts);
  }

  /**
   * A key under which the gateway has given no explicit answer.
   *
   * @param question what to ask
   * @param mayHaveLeft whether a request under it may have reached the gateway
   */
  record Doubt(Question question, boolean mayHaveLeft) {}
}
