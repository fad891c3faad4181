package org.caredesk.desk;

import java.util.UUID;

/**
 * Call an order off as the dialog said it would be.
 *
 * @param requestKey made when the dialog opened, the same however often it is sent
 * @param seenPlan seal of the plan that the asker saw; null where nobody looked
 */
public record CancelOrderRequest(UUID requestKey, CancelWish wish, String seenPlan) {}
