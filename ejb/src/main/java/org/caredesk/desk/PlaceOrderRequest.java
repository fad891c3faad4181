package org.caredesk.desk;

import java.io.Serializable;
import org.caredesk.payment.OutsideMethod;
import org.caredesk.shared.Money;

/**
 * Place an order and have it paid.
 *
 * @param requestKey made when the page opened; the same one again is the same order and charge
 * @param seenTotal what the agent has told the customer that it costs
 * @param merchantAccount that is to book it; a card on file has its own
 * @param card null where no card is asked
 * @param method how it was paid elsewhere, null otherwise
 * @param reference by which that is found there, null otherwise
 */
public record PlaceOrderRequest(
    String requestKey,
    EntryRequest entry,
    Money seenTotal,
    PayWay way,
    String merchantAccount,
    CardChoice card,
    OutsideMethod method,
    String reference)
    implements Serializable {}
