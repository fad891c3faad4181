package org.caredesk.order;

import java.io.Serializable;
import java.time.Instant;

/**
 * That an order was called off, as its page says it.
 *
 * @param by the login of whoever did it
 * @param note in their own words, may be null
 */
public record OrderCancelled(Instant at, String by, String reason, String note)
    implements Serializable {}
