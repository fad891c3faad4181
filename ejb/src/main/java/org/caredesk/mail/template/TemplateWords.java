package org.caredesk.mail.template;

import java.io.Serializable;

/**
 * The words of a template, with tokens between double braces.
 *
 * @param html what stands inside the mail's page; the page around it is the same for all
 * @param text null: the text part is taken from the HTML
 */
public record TemplateWords(String subject, String html, String text) implements Serializable {

  /** Blank words are none, and line ends are one character, whatever the browser sends. */
  public TemplateWords {
    subject = subject == null ? "" : subject.strip();
    html = html == null ? "" : html.replace("\r\n", "\n").strip();
    text = text == null || text.isBlank() ? null : text.replace("\r\n", "\n").strip();
  }
}
