/**
 * What a customer ordered: its lines, what it costs, what was paid and given back. Touches customer
 * (by id), history and shared; payment tells it about money in the same transaction.
 */
package org.caredesk.order;
