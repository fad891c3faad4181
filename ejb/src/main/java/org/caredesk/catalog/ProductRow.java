package org.caredesk.catalog;

import java.io.Serializable;
import org.caredesk.shared.UnitPrice;

/**
 * A product as lists and forms show it.
 *
 * @param version what an editor has seen
 * @param active whether it is on sale
 * @param weightGrams what one piece weighs, null: nothing that counts
 */
public record ProductRow(
    long id,
    long version,
    String sku,
    String name,
    UnitPrice price,
    boolean active,
    boolean taxable,
    Integer weightGrams)
    implements Serializable {}
