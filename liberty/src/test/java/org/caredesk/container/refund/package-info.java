/**
 * Refunds end to end: through the services, against the gateway and its own ledger, with the clock
 * moved through the days they take. Knocks at services and reads both databases.
 */
package org.caredesk.container.refund;
