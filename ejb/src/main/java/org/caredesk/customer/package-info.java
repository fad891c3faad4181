/**
 * Whom the merchant sells to: names, mails, phones, addresses and the cards on file, never a whole
 * card number. Touches history, audit and shared; others know a customer by id and by records.
 */
package org.caredesk.customer;
