package org.caredesk.payment;

import java.io.Serializable;
import org.caredesk.payment.gateway.Outcome;
import org.caredesk.shared.Money;

/**
 * What a void came to. Never queued: what did not work is told at once.
 *
 * @param phase where the charge stands now
 * @param outcome UNKNOWN while there is no answer: the gateway will be asked
 * @param amount the whole charge
 * @param refundOffered whether it is too late to void and a refund is the way
 * @param code the processor's code, may be null
 * @param words the processor's words, may be null
 */
public record VoidReceipt(
    long operationId,
    long chargeId,
    Phase phase,
    Outcome outcome,
    Money amount,
    boolean refundOffered,
    String code,
    String words)
    implements Serializable {}
