package org.caredesk.desk;

import java.io.Serializable;
import org.caredesk.shared.Money;

/**
 * What came of placing an order, as it stands now.
 *
 * @param amount what was asked for
 * @param chargeId null where no card was asked
 * @param code the processor's code, or the house's own where nothing was asked; may be null
 * @param words the processor's own words, may be null
 */
public record PlacedReceipt(
    long orderId,
    String number,
    long customerId,
    PlacedState state,
    Money amount,
    Long chargeId,
    String code,
    String words)
    implements Serializable {}
