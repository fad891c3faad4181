package org.caredesk.mail;

import java.io.Serializable;
import java.util.List;

/**
 * A mail as it was stored and sent.
 *
 * @param attempts each time it was handed to the mail server, the latest first
 */
public record MailDetails(MailRow row, String text, String html, List<MailAttemptRow> attempts)
    implements Serializable {}
