package org.caredesk.customer.credit;

import org.caredesk.shared.Money;

/**
 * Give a customer credit, or take some back.
 *
 * @param requestKey the asker's own key; the same one again is the same entry
 * @param amount above zero
 * @param reason why, for colleagues and for the books
 */
public record CreditRequest(String requestKey, long customerId, Money amount, String reason) {}
