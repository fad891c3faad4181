/**
 * Tests of taking money and calling it off, inside a real server against the simulated gateway and
 * its own ledger.
 */
package org.caredesk.container.payment;
