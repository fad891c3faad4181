package org.caredesk.fulfillment.rma;

import java.math.BigDecimal;

/**
 * Pieces of a line that came in at one time.
 *
 * @param line the RMA's line
 * @param due what falls due for them, in the charge's currency; zero: nothing
 */
record Came(long line, int pieces, BigDecimal due) {}
