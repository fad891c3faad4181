/**
 * Acts on orders that cross rooms: refunds by line, cancelling, review. Real server, both ledgers.
 */
package org.caredesk.container.desk;
