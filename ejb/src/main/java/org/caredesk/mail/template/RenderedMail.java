package org.caredesk.mail.template;

/**
 * A mail in words, as it will be stored and sent.
 *
 * @param version of the template it was written with; 0 for the shipped one
 */
public record RenderedMail(String subject, String text, String html, int version) {}
