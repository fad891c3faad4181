package org.caredesk.desk;

import java.io.Serializable;
import java.util.List;
import org.caredesk.blacklist.BlacklistRow;
import org.caredesk.order.OrderDraftDetails;

/**
 * What order entry begins with: the customer's data, and what was taken down before.
 *
 * @param entry the order as it stands; its addresses are the customer's where it has none yet
 * @param draft the order that is gone on with, null: a new one
 * @param pricesMayChange whether another price than the catalog's may be asked
 * @param barredBy what bars the customer, empty: nothing
 * @param latest what came of placing it before, null: it was never placed
 */
public record EntryDetails(
    String customerName,
    String customerNumber,
    EntryRequest entry,
    OrderDraftDetails draft,
    boolean pricesMayChange,
    List<BlacklistRow> barredBy,
    PlacedReceipt latest)
    implements Serializable {

  public EntryDetails {
    barredBy = List.copyOf(barredBy);
  }
}
