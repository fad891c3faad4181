package org.caredesk.fulfillment.rma;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A return in a list.
 *
 * @param reason code of the reason
 * @param dueOn the last day on which it is expected
 * @param overdue whether that day is over and goods are still expected
 * @param moneyOpen whether money for goods that are in was not given back yet
 */
public record RmaRow(
    long id,
    String number,
    long fulfillmentId,
    String fulfillmentNumber,
    long orderId,
    String orderNumber,
    long customerId,
    String customerName,
    RmaStatus status,
    String reason,
    String note,
    String issuedBy,
    Instant issuedAt,
    LocalDate dueOn,
    Instant endedAt,
    boolean overdue,
    boolean moneyOpen,
    int quantity,
    int received)
    implements Serializable {}
