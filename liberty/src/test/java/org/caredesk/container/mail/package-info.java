/** Mails in the container: their words, the outbox, and sending once more. */
package org.caredesk.container.mail;
