/**
 * Credit on account: what the merchant owes a customer in goods, entry by entry, per currency and
 * never below zero. Part of the room customer; touches history, audit and shared.
 */
package org.caredesk.customer.credit;
