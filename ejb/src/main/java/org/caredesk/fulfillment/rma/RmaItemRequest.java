package org.caredesk.fulfillment.rma;

import java.io.Serializable;
import org.caredesk.shared.Money;

/**
 * What of a parcel may come back.
 *
 * @param lineId the parcel's line
 * @param quantity pieces, at least 1
 * @param refund what is given back for all of them when they are in; null or zero: nothing
 */
public record RmaItemRequest(long lineId, int quantity, Money refund) implements Serializable {}
