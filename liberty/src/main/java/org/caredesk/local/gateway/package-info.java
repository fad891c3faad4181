/**
 * The simulated payment processor of the local stage: a small HTTP server with a durable ledger of
 * its own, which behaves, refuses and accuses like a real one. It touches its own database and
 * nothing of the application.
 */
package org.caredesk.local.gateway;
