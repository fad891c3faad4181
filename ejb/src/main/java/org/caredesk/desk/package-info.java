/**
 * What crosses rooms and belongs to none of them: an order is taken down, priced, checked against
 * the blacklist, placed and paid; called off with its money and its parcels; looked at before its
 * money is taken. May touch every room below, in steps of its own where money is asked for; keeps
 * only what a crash may leave half done.
 */
package org.caredesk.desk;
