package org.caredesk.mail;

import java.io.Serializable;
import java.time.Instant;

/**
 * One time that a mail was handed to the mail server.
 *
 * @param words what the mail server said, null where it said nothing worth keeping
 * @param server which of our servers spoke to it
 */
public record MailAttemptRow(Instant at, AttemptOutcome outcome, String words, String server)
    implements Serializable {}
