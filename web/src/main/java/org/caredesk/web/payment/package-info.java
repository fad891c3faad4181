/**
 * The screens about charges and what money did: what a charge allows in words, the list of
 * transactions with its actions, the void. Asks the payment room.
 */
package org.caredesk.web.payment;
