package org.caredesk.fulfillment.rma;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Who lets goods come back, when and until when.
 *
 * @param number the merchant's own; null: the house gives one
 */
record RmaTerms(String number, String issuedBy, Instant issuedAt, LocalDate dueOn) {}
