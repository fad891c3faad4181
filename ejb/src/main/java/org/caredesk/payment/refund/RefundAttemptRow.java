package org.caredesk.payment.refund;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One attempt as people see it.
 *
 * @param id the attempt
 * @param kind what it counts for
 * @param attemptOn its day, in the merchant's zone
 * @param queueAttemptNo 1 to 3 for the queue's; null otherwise
 * @param key the key under which it was sent
 * @param startedAt when it was written
 * @param endedAt when it was settled; null: unresolved
 * @param outcome what it came to, a name of Outcome; null: nothing known
 * @param endedBy what settled it; null: unresolved
 * @param code the processor's code
 * @param words the processor's words
 * @param gatewayReference the gateway's reference
 * @param inquiries how often the gateway was asked
 * @param server which server made it
 */
public record RefundAttemptRow(
    long id,
    AttemptKind kind,
    LocalDate attemptOn,
    Integer queueAttemptNo,
    String key,
    Instant startedAt,
    Instant endedAt,
    String outcome,
    AttemptEnd endedBy,
    String code,
    String words,
    String gatewayReference,
    int inquiries,
    String server) {}
