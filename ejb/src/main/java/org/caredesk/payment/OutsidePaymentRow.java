package org.caredesk.payment;

import java.io.Serializable;
import java.time.Instant;
import org.caredesk.shared.Money;

/**
 * Money that came in elsewhere, as shown.
 *
 * @param reference by which it is found there
 */
public record OutsidePaymentRow(
    OutsideMethod method, String reference, Money amount, String recordedBy, Instant recordedAt)
    implements Serializable {}
