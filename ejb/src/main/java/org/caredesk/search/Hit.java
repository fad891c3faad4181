package org.caredesk.search;

import java.io.Serializable;

/**
 * One answer of the one box.
 *
 * @param id of the customer or the order
 * @param customerId whose it is
 * @param title name, or order number
 * @param detail what tells it from its neighbours
 */
public record Hit(HitKind kind, long id, long customerId, String title, String detail)
    implements Serializable {}
