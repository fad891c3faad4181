/**
 * The screens about customers: finding one, and everything about one on one page. Asks the search,
 * the readers of customers, orders and history, and the services that change them.
 */
package org.caredesk.web.customer;
