package org.caredesk.customer.credit;

import java.io.Serializable;
import org.caredesk.shared.Money;

/** What stands on the account after an entry. */
public record CreditReceipt(Money balance) implements Serializable {}
