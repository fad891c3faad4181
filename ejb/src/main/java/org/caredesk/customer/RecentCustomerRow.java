package org.caredesk.customer;

import java.io.Serializable;
import java.time.Instant;

/** A customer whom the member looked at lately. */
public record RecentCustomerRow(long id, String number, String name, Instant openedAt)
    implements Serializable {}
