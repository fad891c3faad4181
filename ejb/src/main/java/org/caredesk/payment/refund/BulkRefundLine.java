package org.caredesk.payment.refund;

import java.time.Instant;
import org.caredesk.shared.Money;

/**
 * A line of a file of refunds.
 *
 * @param requestNumber the line's own number; the same number is the same refund for ever
 * @param transactionNumber the sale or capture to give back from
 * @param amount how much
 * @param reason why
 * @param requestedAt when the file's author was asked for it
 */
public record BulkRefundLine(
    String requestNumber,
    String transactionNumber,
    Money amount,
    String reason,
    Instant requestedAt) {}
