package org.caredesk.payment.refund;

/**
 * What a first look at a request shows, before a permit is taken.
 *
 * @param merchantAccount where the charge is booked
 * @param known the answer to a request that was answered before; null: a new one
 * @param voided whether its key stands for a void
 */
record Looked(String merchantAccount, RefundReceipt known, boolean voided) {}
