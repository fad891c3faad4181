package org.caredesk.importing;

import java.time.Instant;

/**
 * A line about a parcel that waits to be dealt with.
 *
 * @param line in its file, the header being 1
 * @param number of what it is about: the parcel or its order, or the RMA
 * @param digest what makes two lines the same
 * @param parcel the parcel's number; null: named by its order
 * @param order the order's number; null: named by the parcel
 * @param carrier code, for what was shipped
 * @param tracking the carrier's number, for what was shipped
 * @param sku what came back
 * @param quantity how many came back
 * @param at when it was shipped or came back
 */
record StagedParcel(
    long line,
    String number,
    String digest,
    String parcel,
    String order,
    String carrier,
    String tracking,
    String sku,
    int quantity,
    Instant at) {}
