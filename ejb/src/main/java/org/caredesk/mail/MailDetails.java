package org.caredesk.mail;

import java.io.Serializable;

/** A mail as it was stored and sent. */
public record MailDetails(MailRow row, String text, String html) implements Serializable {}
