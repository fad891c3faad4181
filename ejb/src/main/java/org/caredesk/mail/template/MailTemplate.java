package org.caredesk.mail.template;

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
import org.caredesk.mail.MailEvent;

/**
 * One version of an event's words in one language, as an admin saved it. Never changed: the highest
 * version holds, and going back to the shipped words is a version of its own.
 */
@Entity
@Table(name = "mail_template")
public class MailTemplate {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mail_template_seq")
  @SequenceGenerator(
      name = "mail_template_seq",
      sequenceName = "mail_template_seq",
      allocationSize = 50)
  private Long id;

  @Enumerated(EnumType.STRING)
  private MailEvent event;

  private String language;
  private int version;
  private boolean shipped;
  private String subject;

  @Column(name = "html_body")
  private String html;

  @Column(name = "text_body")
  private String text;

  @Column(name = "saved_at")
  private Instant savedAt;

  @Column(name = "saved_by")
  private String savedBy;

  protected MailTemplate() {}

  int version() {
    return version;
  }

  String savedBy() {
    return savedBy;
  }

  Instant savedAt() {
    return savedAt;
  }

  /** What holds with this version. */
  TemplateWords words() {
    return shipped ? ShippedTemplates.of(event, language) : new TemplateWords(subject, html, text);
  }

  MailTemplateRow row() {
    return new MailTemplateRow(event, language, version, !shipped, savedAt, savedBy);
  }
}
