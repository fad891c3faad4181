package org.caredesk.fulfillment.rma;

import java.io.Serializable;
import java.util.List;
import org.caredesk.shared.Money;

/**
 * A return whole.
 *
 * @param chargeId the charge to give back from; null: no money was agreed
 * @param agreed what is given back when all comes; null: no money was agreed
 */
public record RmaDetails(
    RmaRow row, Long chargeId, Money agreed, List<RmaLineRow> lines, List<ArrivalRow> arrivals)
    implements Serializable {}
