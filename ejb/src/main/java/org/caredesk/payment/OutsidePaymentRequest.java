package org.caredesk.payment;

import java.io.Serializable;
import org.caredesk.shared.Money;

/**
 * An order was paid elsewhere.
 *
 * @param requestKey the asker's own key; the same one again is the same payment
 * @param reference by which it is found there
 */
public record OutsidePaymentRequest(
    String requestKey, long orderId, Money amount, OutsideMethod method, String reference)
    implements Serializable {}
