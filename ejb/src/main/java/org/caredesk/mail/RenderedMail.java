package org.caredesk.mail;

/** A mail in words, as it will be stored and sent. */
record RenderedMail(String subject, String text, String html) {}
