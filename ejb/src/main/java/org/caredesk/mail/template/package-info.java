/**
 * The words of mails: those shipped with the house as files, those an admin put in their place as
 * rows, and how both become a mail. Knows the events and tokens of mail; knows no outbox but to
 * send a test.
 */
package org.caredesk.mail.template;
