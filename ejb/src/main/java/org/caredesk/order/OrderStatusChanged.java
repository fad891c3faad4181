package org.caredesk.order;

/**
 * An order has come to another status; fired in the transaction that brought it there.
 *
 * @param from where it stood; null: it was placed just now
 */
public record OrderStatusChanged(long orderId, long customerId, OrderStatus from, OrderStatus to) {}
