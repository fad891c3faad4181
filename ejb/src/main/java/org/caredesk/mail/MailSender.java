package org.caredesk.mail;

/**
 * Who a mail comes from, as its reader sees it.
 *
 * @param address where it is sent from
 * @param name the shop's
 * @param replyTo where an answer goes: the desk
 */
record MailSender(String address, String name, String replyTo) {}
