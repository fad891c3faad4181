package org.caredesk.payment.refund;

import java.time.Instant;
import org.caredesk.payment.gateway.InquiryCall;

/**
 * A question to the gateway about an attempt.
 *
 * @param chargeId its charge
 * @param refundId its refund
 * @param attemptId the attempt
 * @param call the question
 * @param askedAt before it was asked, by the database
 */
record Question(long chargeId, long refundId, long attemptId, InquiryCall call, Instant askedAt) {}
