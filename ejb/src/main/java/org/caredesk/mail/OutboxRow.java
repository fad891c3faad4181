package org.caredesk.mail;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A mail in the list of the outbox.
 *
 * @param recipients empty for who may see no customer
 * @param subject null for who may see no customer
 * @param words what the mail server said last; without addresses for who may see no customer
 */
public record OutboxRow(
    long id,
    MailEvent event,
    String language,
    List<String> recipients,
    String subject,
    boolean test,
    Instant createdAt,
    MailState state,
    int tries,
    Instant nextTryAt,
    Instant sentAt,
    String words)
    implements Serializable {

  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s<>\"',;:()\\[\\]]+@[^\\s<>\"',;:()\\[\\]]+");

  static OutboxRow of(MailRow mail) {
    return new OutboxRow(
        mail.id(),
        mail.event(),
        mail.language(),
        mail.recipients(),
        mail.subject(),
        mail.test(),
        mail.createdAt(),
        mail.state(),
        mail.tries(),
        mail.nextTryAt(),
        mail.sentAt(),
        mail.lastError());
  }

  /** The same mail for somebody who looks after sending, not after customers. */
  OutboxRow withoutCustomer() {
    String masked = words == null ? null : ADDRESS.matcher(words).replaceAll("…");
    return new OutboxRow(
        id, event, language, List.of(), null, test, createdAt, state, tries, nextTryAt, sentAt,
        masked);
  }
}
