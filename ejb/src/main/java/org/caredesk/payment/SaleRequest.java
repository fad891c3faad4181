package org.caredesk.payment;

import org.caredesk.shared.Money;

/**
 * Take money for an order, or have it promised.
 *
 * @param requestKey the asker's own key; the same one again is the same sale
 * @param merchantAccount code of the account that books it
 */
public record SaleRequest(
    String requestKey, long orderId, String merchantAccount, Money amount, CardOnFile card) {}
