package org.caredesk.order;

import java.io.Serializable;
import org.caredesk.shared.Money;

/**
 * What was taken down.
 *
 * @param version to be brought along with the next change
 */
public record OrderDraftReceipt(long id, String number, long version, Money total)
    implements Serializable {}
