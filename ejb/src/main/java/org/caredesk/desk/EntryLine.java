package org.caredesk.desk;

import java.io.Serializable;
import org.caredesk.shared.UnitPrice;

/**
 * So many pieces of a product, as the agent has them on the page.
 *
 * @param price another price than the catalog's, null: the catalog's own
 */
public record EntryLine(String sku, int quantity, UnitPrice price) implements Serializable {}
