package org.caredesk.payment.refund;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What is written of a call before it is made.
 *
 * @param merchantAccount where it goes
 * @param queueAttemptNo 1 to 3 for the queue's, null otherwise
 * @param attemptOn the merchant's date
 * @param request as it is sent, byte for byte
 * @param startedAt now, by the database
 * @param sendBefore after this not a byte leaves
 * @param firstInquiry from when on the gateway may be asked about it
 * @param server which server makes it
 */
record NewAttempt(
    String merchantAccount,
    Integer queueAttemptNo,
    LocalDate attemptOn,
    String request,
    Instant startedAt,
    Instant sendBefore,
    Instant firstInquiry,
    String server) {}
