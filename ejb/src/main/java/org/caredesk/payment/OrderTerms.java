package org.caredesk.payment;

import org.caredesk.shared.Money;

/**
 * What a sale has to know of its order.
 *
 * @param open what may still be taken for it: its total less all that is taken, promised or on its
 *     way
 */
record OrderTerms(long orderId, String number, long customerId, Money open) {}
