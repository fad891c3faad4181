package org.caredesk.payment.refund;

import java.time.Instant;
import java.time.LocalDate;
import org.caredesk.shared.Money;

/**
 * A refund in a list.
 *
 * @param id the refund
 * @param chargeId its charge
 * @param amount how much
 * @param state where it stands
 * @param waitsFor what a scheduled or held one waits for; null otherwise
 * @param attempts queue attempts made, 0 to 3
 * @param dueOn day of the next queue attempt; null unless queued
 * @param lastCode the processor's last code
 * @param lastWords the processor's last words
 * @param lastAt when it said them
 * @param requestedAt when it was asked for
 * @param requestedBy who asked
 * @param promisedBy the last day on which the queue will try, if every attempt fails
 * @param reason why it is given back
 * @param merchantAccount where the charge was booked
 * @param customerId null for operators, as all that follows
 * @param customerName the customer
 * @param orderId the order
 * @param orderNumber its number
 * @param cardLastFour the card's last digits
 * @param cancellable whether a person may still call it off
 */
public record RefundRow(
    long id,
    long chargeId,
    Money amount,
    RefundState state,
    WaitReason waitsFor,
    int attempts,
    LocalDate dueOn,
    String lastCode,
    String lastWords,
    Instant lastAt,
    Instant requestedAt,
    String requestedBy,
    LocalDate promisedBy,
    String reason,
    String merchantAccount,
    Long customerId,
    String customerName,
    Long orderId,
    String orderNumber,
    String cardLastFour,
    boolean cancellable) {}
