package org.caredesk.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.caredesk.mail.template.RenderedMail;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Ref;

/**
 * A mail as it is stored and sent, word for word. Its Message-ID is given once and never changes:
 * however often it is tried, the reader's mail program sees one mail.
 */
@Entity
@Table(name = "outbox_mail")
public class OutboxMail {

  private static final int LONGEST_ERROR = 1000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outbox_mail_seq")
  @SequenceGenerator(
      name = "outbox_mail_seq",
      sequenceName = "outbox_mail_seq",
      allocationSize = 50)
  private long id;

  @Column(name = "message_id")
  private String messageId;

  @Enumerated(EnumType.STRING)
  private MailEvent event;

  private String recipients;
  private String language;
  private String subject;

  @Column(name = "text_body")
  private String text;

  @Column(name = "html_body")
  private String html;

  @Column(name = "customer_id")
  private Long customerId;

  @Column(name = "subject_type")
  private String subjectType;

  @Column(name = "subject_id")
  private long subjectId;

  @Column(name = "resend_of")
  private Long resendOf;

  @Column(name = "template_version")
  private int templateVersion;

  private boolean test;

  @Column(name = "created_at")
  private Instant createdAt;

  @Enumerated(EnumType.STRING)
  private MailState state = MailState.WAITING;

  private int tries;

  @Column(name = "next_try_at")
  private Instant nextTryAt;

  @Column(name = "claimed_until")
  private Instant claimedUntil;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "last_error")
  private String lastError;

  @Version private long version;

  protected OutboxMail() {}

  OutboxMail(MailEvent event, String language, RenderedMail words, Ref about, Long customerId) {
    this.event = event;
    this.language = language;
    this.subject = words.subject();
    this.text = words.text();
    this.html = words.html();
    this.templateVersion = words.version();
    this.subjectType = about.type();
    this.subjectId = about.id();
    this.customerId = customerId;
  }

  /** Addressed and given its Message-ID; from now on it only waits to be sent. */
  OutboxMail to(List<String> addresses, String host, Instant now) {
    this.recipients = String.join(",", addresses);
    this.messageId = "<" + UUID.randomUUID() + "@" + host + ">";
    this.createdAt = now;
    this.nextTryAt = now;
    return this;
  }

  /** Sent by an admin to see how it looks; tells nobody anything. */
  OutboxMail asTest() {
    test = true;
    return this;
  }

  /** The same words once more, to these addresses, as a mail of its own. */
  OutboxMail again(List<String> addresses, String host, Instant now) {
    RenderedMail words = new RenderedMail(subject, text, html, templateVersion);
    OutboxMail copy =
        new OutboxMail(event, language, words, Ref.of(subjectType, subjectId), customerId);
    copy.resendOf = id;
    copy.test = test;
    return copy.to(addresses, host, now);
  }

  /** A person wants it tried at once, also when it was given up. */
  void retry(Instant now) {
    if (state == MailState.SENT) {
      throw new BusinessException("mail.sentAlready");
    }
    if (recipients.isEmpty()) {
      throw new BusinessException("mail.noRecipient");
    }
    state = MailState.WAITING;
    nextTryAt = now;
  }

  /** The mail server has taken it. */
  void sent(Instant now, String refused) {
    state = MailState.SENT;
    sentAt = now;
    tries++;
    claimedUntil = null;
    lastError = shortened(refused);
  }

  /** It could not be sent now; it is tried again later. */
  void delayed(Instant now, String error) {
    tries++;
    nextTryAt = MailTimes.nextTry(tries, now);
    claimedUntil = null;
    lastError = shortened(error);
  }

  /** No mail server will ever take it as it is. */
  void refused(String error) {
    state = MailState.FAILED;
    tries++;
    claimedUntil = null;
    lastError = shortened(error);
  }

  boolean isWaiting() {
    return state == MailState.WAITING;
  }

  boolean isOverdue(Instant now) {
    return isWaiting() && MailTimes.isOverdue(createdAt, now);
  }

  long id() {
    return id;
  }

  Long customerId() {
    return customerId;
  }

  MailEvent event() {
    return event;
  }

  String recipients() {
    return recipients;
  }

  List<String> addresses() {
    return recipients.isEmpty() ? List.of() : Arrays.asList(recipients.split(","));
  }

  OutgoingMail outgoing() {
    return new OutgoingMail(id, messageId, addresses(), language, subject, text, html);
  }

  MailRow row() {
    return new MailRow(
        id,
        messageId,
        event,
        addresses(),
        subject,
        language,
        Ref.of(subjectType, subjectId),
        customerId,
        resendOf,
        test,
        createdAt,
        state,
        tries,
        nextTryAt,
        sentAt,
        lastError);
  }

  MailDetails details(List<MailAttemptRow> attempts) {
    return new MailDetails(row(), text, html, attempts);
  }

  private static String shortened(String error) {
    return error == null ? null : error.substring(0, Math.min(LONGEST_ERROR, error.length()));
  }
}
