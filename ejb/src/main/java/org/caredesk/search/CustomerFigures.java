package org.caredesk.search;

import java.io.Serializable;
import java.util.List;
import org.caredesk.shared.Money;

/**
 * How much there is about a customer, for the head and the tabs of a profile.
 *
 * @param paid what was paid for orders in all, per currency; refunded likewise
 * @param credit what stands on the account, per currency, without currencies in which nothing does
 */
public record CustomerFigures(
    long orders,
    long transactions,
    long fulfillments,
    long cards,
    long mails,
    long creditEntries,
    List<Money> paid,
    List<Money> refunded,
    List<Money> credit)
    implements Serializable {}
