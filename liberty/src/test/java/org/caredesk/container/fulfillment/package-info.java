/**
 * Parcels and returns in a real server: made up when an order is paid, never sent twice, given back
 * once.
 */
package org.caredesk.container.fulfillment;
