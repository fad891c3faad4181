/**
 * The screens about parcels and returns: what was sent, what can be done about it, what comes back.
 * Asks the fulfillment room.
 */
package org.caredesk.web.fulfillment;
