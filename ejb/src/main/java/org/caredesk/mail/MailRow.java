package org.caredesk.mail;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.caredesk.shared.Ref;

/**
 * A mail without its words.
 *
 * @param about what it tells of
 * @param customerId whom it is about, null for a mail to our own people
 * @param resendOf the mail it repeats, or null
 * @param test whether an admin sent it to see how it looks
 * @param lastError what the mail server said when it did not take it, null otherwise
 */
public record MailRow(
    long id,
    String messageId,
    MailEvent event,
    List<String> recipients,
    String subject,
    String language,
    Ref about,
    Long customerId,
    Long resendOf,
    boolean test,
    Instant createdAt,
    MailState state,
    int tries,
    Instant nextTryAt,
    Instant sentAt,
    String lastError)
    implements Serializable {}
