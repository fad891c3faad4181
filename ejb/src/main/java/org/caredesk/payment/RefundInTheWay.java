package org.caredesk.payment;

import java.io.Serializable;
import org.caredesk.shared.Money;

/** An unfinished refund that keeps a charge from being voided, so that it can be named. */
public record RefundInTheWay(long refundId, Money amount, String state) implements Serializable {}
