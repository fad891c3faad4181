/**
 * What crosses rooms and belongs to none of them: an order is taken down, priced, checked against
 * the blacklist, placed and paid. May touch every room below; holds no entity of its own.
 */
package org.caredesk.desk;
