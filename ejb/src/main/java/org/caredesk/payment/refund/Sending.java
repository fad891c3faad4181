package org.caredesk.payment.refund;

import java.time.Instant;
import org.caredesk.payment.gateway.RefundCall;

/**
 * An attempt that is on record and has not been sent.
 *
 * @param chargeId its charge
 * @param refundId its refund
 * @param attemptId itself
 * @param call what is sent
 * @param sendBefore after this not a byte leaves
 */
record Sending(long chargeId, long refundId, long attemptId, RefundCall call, Instant sendBefore) {}
