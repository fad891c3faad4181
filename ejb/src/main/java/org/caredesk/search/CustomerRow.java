package org.caredesk.search;

import java.io.Serializable;
import java.time.Instant;

/**
 * A customer in the result table.
 *
 * @param email null: none known
 * @param phone null: none known
 * @param orders how many orders
 * @param lastOrderAt null: none yet
 */
public record CustomerRow(
    long id,
    String number,
    String name,
    String company,
    String email,
    String phone,
    String city,
    String country,
    int orders,
    Instant lastOrderAt)
    implements Serializable {}
