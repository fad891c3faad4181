package org.caredesk.catalog;

import java.io.Serializable;
import org.caredesk.shared.UnitPrice;

/** A product on sale that what was typed may mean. */
public record ProductHit(long id, String sku, String name, UnitPrice price)
    implements Serializable {}
