/**
 * The lists that dialogs offer: why money goes back, an order is called off, a customer is barred,
 * goods return, how a call ended. A room of its own and not a setting, because each entry has a
 * code that orders and refunds keep, words in every language, an order, and a life: retired, it is
 * offered no more but still read. Rooms above choose from it; touches audit and shared.
 */
package org.caredesk.reason;
