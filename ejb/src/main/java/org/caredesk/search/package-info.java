/**
 * Finds customers and orders by anything heard on the phone. Read-only SQL over all tables; touches
 * no class of another room but settings and shared.
 */
package org.caredesk.search;
