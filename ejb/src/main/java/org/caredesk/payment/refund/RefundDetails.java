package org.caredesk.payment.refund;

import java.util.List;

/**
 * A whole refund.
 *
 * @param row the refund as in the list
 * @param version its version
 * @param note its asker's words; null for operators
 * @param bookedOutside whether it turned out executed after it had been given up
 * @param attempts its attempts, oldest first
 */
public record RefundDetails(
    RefundRow row,
    long version,
    String note,
    boolean bookedOutside,
    List<RefundAttemptRow> attempts) {

  public RefundDetails {
    attempts = List.copyOf(attempts);
  }
}
