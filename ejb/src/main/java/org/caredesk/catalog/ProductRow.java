package org.caredesk.catalog;

import java.io.Serializable;
import org.caredesk.shared.UnitPrice;

/** A product as lists show it. */
public record ProductRow(long id, String sku, String name, UnitPrice price)
    implements Serializable {}
