package org.caredesk.payment;

import java.io.Serializable;
import org.caredesk.payment.gateway.Outcome;

/**
 * What a sale, an authorization or a capture came to.
 *
 * @param phase where the charge stands
 * @param outcome UNKNOWN while there is no answer: the gateway will be asked
 * @param code the processor's code, may be null
 * @param words the processor's words, may be null
 */
public record ChargeReceipt(long chargeId, Phase phase, Outcome outcome, String code, String words)
    implements Serializable {}
