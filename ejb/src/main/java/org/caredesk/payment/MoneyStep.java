package org.caredesk.payment;

import org.caredesk.shared.Money;

/**
 * One step of a charge or a refund from one state to the next, as the journal keeps it.
 *
 * @param refundId null for a step of the charge itself
 * @param attemptId the refund's attempt behind it, may be null
 * @param operationId the call about the charge behind it, may be null
 * @param from the state before, null for the first
 * @param to the state after
 * @param amount what it is about, may be null
 * @param why in words
 */
public record MoneyStep(
    Long refundId,
    Long attemptId,
    Long operationId,
    String from,
    String to,
    Money amount,
    String why) {

  /** A step of a refund. */
  public static MoneyStep ofRefund(
      long refundId, Long attemptId, Enum<?> from, Enum<?> to, Money amount, String why) {
    return new MoneyStep(refundId, attemptId, null, name(from), to.name(), amount, why);
  }

  /** A step of a charge. */
  public static MoneyStep ofCharge(
      Long operationId, Phase from, Phase to, Money amount, String why) {
    return new MoneyStep(null, null, operationId, name(from), to.name(), amount, why);
  }

  private static String name(Enum<?> state) {
    return state == null ? null : state.name();
  }
}
