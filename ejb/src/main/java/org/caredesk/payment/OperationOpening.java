package org.caredesk.payment;

import java.math.BigDecimal;
import java.time.Instant;
import org.caredesk.payment.gateway.OperationKind;

/**
 * All that is written down about a call before it is made.
 *
 * @param requestKey the asker's own key, so that a double click is one call
 * @param digest of what was asked, so that a key is never used for something else
 * @param key what the gateway gets as its idempotency key
 * @param request the call byte for byte
 * @param sendBefore after this moment nothing may leave any more
 * @param nextInquiryAt before this moment nobody asks the gateway about it
 */
record OperationOpening(
    OperationKind kind,
    String requestKey,
    String digest,
    String requestedBy,
    BigDecimal amount,
    String key,
    String request,
    Instant sendBefore,
    Instant startedAt,
    Instant nextInquiryAt,
    String server) {}
