package org.caredesk.importing;

import java.io.Serializable;
import java.time.Instant;
import org.caredesk.shared.Money;

/**
 * A line of a bulk refund that waits to be sent.
 *
 * @param line in its file, the header being 1
 */
public record StagedRefund(
    long line,
    String requestNumber,
    String transactionNumber,
    Money amount,
    String reason,
    Instant requestedAt)
    implements Serializable {}
