package org.caredesk.mail.template;

/** The three fields of a template. */
public enum TemplatePart {
  SUBJECT,
  HTML,
  TEXT;

  String of(TemplateWords words) {
    return switch (this) {
      case SUBJECT -> words.subject();
      case HTML -> words.html();
      case TEXT -> words.text() == null ? "" : words.text();
    };
  }
}
