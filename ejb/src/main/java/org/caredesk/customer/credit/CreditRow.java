package org.caredesk.customer.credit;

import java.io.Serializable;
import java.time.Instant;
import org.caredesk.shared.Money;

/**
 * An entry of a customer's credit as it is read.
 *
 * @param amount above zero: given; below: taken back or used
 * @param balance what stood on the account afterwards
 */
public record CreditRow(
    long id, Instant at, Money amount, Money balance, String reason, String actor)
    implements Serializable {}
