package org.caredesk.payment.refund;

import java.io.Serializable;
import java.util.List;

/**
 * What became of a request at the moment of the answer.
 *
 * @param refundId the refund; null when the whole charge was voided instead
 * @param operationId the void; null when it is a refund
 * @param state where the refund stands; null for a void
 * @param messageCode message key of what to tell the asker
 * @param args the message's arguments: Money, LocalDate, text
 */
public record RefundReceipt(
    Long refundId,
    Long operationId,
    RefundState state,
    String messageCode,
    List<Serializable> args) {

  public RefundReceipt {
    args = List.copyOf(args);
  }
}
