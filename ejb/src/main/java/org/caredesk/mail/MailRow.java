package org.caredesk.mail;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.caredesk.shared.Ref;

/**
 * A mail without its words.
 *
 * @param about what it tells of
 * @param resendOf the mail it repeats, or null
 */
public record MailRow(
    long id,
    String messageId,
    MailEvent event,
    List<String> recipients,
    String subject,
    Ref about,
    Long resendOf,
    Instant createdAt,
    MailState state,
    int tries,
    Instant nextTryAt,
    Instant sentAt,
    String lastError)
    implements Serializable {}
