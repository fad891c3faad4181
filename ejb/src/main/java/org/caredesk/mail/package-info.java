/**
 * Templates and the outbox: takes an address, an event and tokens, and sends when it can. Knows
 * history, work and settings; knows no feature that mails.
 */
package org.caredesk.mail;
