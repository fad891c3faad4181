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
import java.time.Instant;

/** What the mail server said, one row for each time a mail was handed to it; never changed. */
@Entity
@Table(name = "mail_attempt")
public class MailAttempt {

  static final int LONGEST_WORDS = 1000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mail_attempt_seq")
  @SequenceGenerator(
      name = "mail_attempt_seq",
      sequenceName = "mail_attempt_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "mail_id")
  private long mailId;

  @Column(name = "attempted_at")
  private Instant attemptedAt;

  @Enumerated(EnumType.STRING)
  private AttemptOutcome outcome;

  private String words;
  private String server;

  protected MailAttempt() {}

  MailAttempt(long mailId, Instant at, AttemptOutcome outcome, String words, String server) {
    this.mailId = mailId;
    this.attemptedAt = at;
    this.outcome = outcome;
    this.words = words == null ? null : words.substring(0, Math.min(LONGEST_WORDS, words.length()));
    this.server = server;
  }

  MailAttemptRow row() {
    return new MailAttemptRow(attemptedAt, outcome, words, server);
  }
}
